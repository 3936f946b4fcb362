import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const places = [
  ['Portal', '/'],
  ['Patient sign-in', '/patient/sign-in'],
  ['Clinic sign-in', '/clinic/sign-in'],
  ['Admin sign-in', '/admin/sign-in'],
]

/** Lines of words in columns that stand under each other. @param {string[][]} rows */
function inColumns(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows.map(
    (row) =>
      `  ${row
        .map((word, column) => (word ?? '').padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
  )
}

/** @param {string} file @returns {{ portal: string, email: string, password?: string, note?: string }[]} */
function readDemoAccounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** What a person needs to know once the portal answers. @param {NodeJS.ProcessEnv} env */
export function introduce(env) {
  const local = env.APP_ENV !== 'production'
  const address = (path) => new URL(path, env.APP_URL).href
  const rows = [...places, ...(local ? [['Mailbox of this machine', '/local']] : [])]
  const lines = ['', 'OodoMedLink is ready.', '', ...inColumns(rows.map(([name, path]) => [name, address(path)]))]
  const accounts = local ? readDemoAccounts(join(env.LOCAL_DIRECTORY, 'demo-accounts.json')) : []
  if (accounts.length) {
    const table = accounts.map(({ portal, email, password, note }) => [
      portal,
      email,
      password ?? 'by e-mail',
      note ?? '',
    ])
    lines.push('', 'Demo sign-ins', '', ...inColumns(table))
  }
  if (local)
    lines.push(
      '',
      'Local mode: for this machine only, with demo data; e-mails go to the mailbox above and to nobody else.',
    )
  return [...lines, '', 'Stop it with Ctrl-C.', ''].join('\n')
}
