import { existsSync, rmSync } from 'node:fs'
import { connect, readDatabaseUrl } from '../database/connect.mjs'
import { migrate } from '../database/migrate.mjs'
import { inRoot, inState } from '../support/paths.mjs'
import { runStep } from '../support/run.mjs'
import { showProgress } from '../support/say.mjs'
import { writePrivately } from '../support/write-privately.mjs'

const begun = () => inState('demo-data.begun')

async function query(databaseUrl, sql) {
  const connection = await connect(databaseUrl, { multipleStatements: true })
  try {
    return await connection.query(sql)
  } finally {
    await connection.end()
  }
}

/** Demo data that was cut short is half a clinic: a private database, which held nothing else, is made anew. */
async function clearHalfDone(databaseUrl) {
  const name = readDatabaseUrl(databaseUrl).database
  await query(
    databaseUrl,
    `DROP DATABASE \`${name}\`; CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
  )
  await migrate(databaseUrl)
}

/**
 * Loads the demo data into an empty database, once.
 * @param {NodeJS.ProcessEnv} env @param {{ isPrivate: boolean }} options
 */
export async function requireDemoData(env, { isPrivate }) {
  const seed = inRoot('prisma', 'seed.ts')
  if (!existsSync(seed)) return
  if (isPrivate && existsSync(begun())) await clearHalfDone(env.DATABASE_URL)
  const clinics = await query(env.DATABASE_URL, 'SELECT 1 FROM clinics LIMIT 1')
  if (clinics.length > 0) return
  if (isPrivate) writePrivately(begun(), '')
  await showProgress('Loading demo data into the empty database', () =>
    runStep('Loading the demo data', 'tsx', [seed], { env, log: 'demo-data' }),
  )
  rmSync(begun(), { force: true })
}
