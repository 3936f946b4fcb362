import { randomBytes } from 'node:crypto'

/** What a child needs of this machine. All else is left behind: a test must not depend on a person's own settings. */
const kept =
  /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|TERM|COLORTERM|FORCE_COLOR|NO_COLOR|CI|XDG_\w+|SYSTEMROOT|COMSPEC|WINDIR|PROGRAM\w+|APPDATA|LOCALAPPDATA|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy|npm_config_\w+|SCREENSHOTS|KILLED_\w+)$/i

const secret = () => randomBytes(32).toString('base64url')

/**
 * The variables of a test run: like local mode, with secrets that live as long as the run.
 * @param {{ databaseUrl: string, directory: string, port: number, nodeEnv: 'test' | 'production' }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment({ databaseUrl, directory, port, nodeEnv }) {
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)))
  return {
    ...machine,
    NODE_ENV: nodeEnv,
    APP_ENV: 'local',
    APP_URL: `http://localhost:${port}`,
    BASE_URL: `http://localhost:${port}`,
    PORT: String(port),
    WEB_PROCESSES: '1',
    DATABASE_URL: databaseUrl,
    LOCAL_DIRECTORY: directory,
    AUTH_SECRET: secret(),
    HASH_KEY: secret(),
    // An older key stands behind, so that there is one to come away from.
    FILE_KEYS: `local1:${secret()},local0:${secret()}`,
    STORAGE_PROVIDER: 'local',
    // A second storage that is set up; nothing lies there, and nobody answers.
    CLOUDINARY_CLOUD_NAME: 'test',
    CLOUDINARY_API_KEY: 'test',
    CLOUDINARY_API_SECRET: 'test-secret',
    CLOUDINARY_API_URL: 'http://127.0.0.1:9',
    METRICS_TOKEN: 'a-token-of-metrics-for-test-runs-only',
    RESEND_API_KEY: 're_local',
    RESEND_BASE_URL: `http://127.0.0.1:${port}/api/local/mailbox`,
    MAIL_FROM: 'OodoMedLink <results@oodomedlink.example>',
    RESEND_WEBHOOK_SECRET: 'whsec_bG9jYWwtbWFpbGJveC1zZWNyZXQ=',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'local-telephone-token',
    TWILIO_FROM: '+15005550006',
    TWILIO_WHATSAPP_FROM: '+15005550006',
    TWILIO_BASE_URL: `http://127.0.0.1:${port}/api/local/phone`,
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
