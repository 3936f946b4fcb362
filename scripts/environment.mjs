import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { inRoot, inState, stateDirectory } from './support/paths.mjs'
import { Stop } from './support/stop.mjs'
import { writePrivately } from './support/write-privately.mjs'

const secret = () => randomBytes(32).toString('base64url')

/** Reads .env, where there is one. What the shell has set already wins. */
export function loadEnvironmentFile(file = inRoot('.env')) {
  if (existsSync(file)) process.loadEnvFile(file)
}

/**
 * The secrets of local mode: made once, then kept, because stored files and hashes can be read by no other.
 * @returns {Record<'AUTH_SECRET' | 'FILE_KEYS' | 'HASH_KEY', string>}
 */
export function localSecrets(file = inState('secrets.json')) {
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch (cause) {
      throw new Stop(`${file} cannot be read. Restore it; or, if no stored file matters, delete it and try again.`, {
        cause,
      })
    }
  }
  const secrets = { AUTH_SECRET: secret(), FILE_KEYS: `local1:${secret()}`, HASH_KEY: secret() }
  writePrivately(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets
}

export const isProduction = (env = process.env) => env.APP_ENV === 'production'

/**
 * The variables for the children of a command. What is set already wins. In production nothing local is made up:
 * what is missing is the application's own to complain about.
 * @param {{ port?: number, databaseUrl: string, development?: boolean, env?: NodeJS.ProcessEnv }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function localEnvironment({ port, databaseUrl, development = false, env = process.env }) {
  const chosenPort = String(port ?? env.PORT ?? 3000)
  const always = {
    PORT: chosenPort,
    DATABASE_URL: databaseUrl,
    NODE_ENV: development ? 'development' : 'production',
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  // An empty variable counts as not set, as in a copied example file.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  if (isProduction(env)) return { ...always, ...set, PORT: chosenPort }
  const local = {
    APP_ENV: 'local',
    APP_URL: `http://localhost:${chosenPort}`,
    ...localSecrets(),
    STORAGE_PROVIDER: 'local',
    LOCAL_DIRECTORY: stateDirectory,
    RESEND_API_KEY: 're_local',
    RESEND_BASE_URL: `http://127.0.0.1:${chosenPort}/api/local/mailbox`,
    MAIL_FROM: 'OodoMedLink <results@oodomedlink.example>',
    RESEND_WEBHOOK_SECRET: 'whsec_bG9jYWwtbWFpbGJveC1zZWNyZXQ=',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'local-telephone-token',
    TWILIO_FROM: '+15005550006',
    TWILIO_WHATSAPP_FROM: '+15005550006',
    TWILIO_BASE_URL: `http://127.0.0.1:${chosenPort}/api/local/phone`,
  }
  return { ...local, ...always, ...set, PORT: chosenPort }
}
