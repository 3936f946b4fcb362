import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fingerprint, readStamp } from '../support/fingerprint.mjs'
import { oneAtATime } from '../support/lock.mjs'
import { inRoot, inState } from '../support/paths.mjs'
import { runStep } from '../support/run.mjs'
import { showProgress } from '../support/say.mjs'

/** Generates the database client when the schema has changed since the last time. */
export async function requirePrismaClient() {
  if (!existsSync(inRoot('prisma', 'schema'))) return
  const stamp = inRoot('prisma', 'generated', '.oodomedlink-schema')
  await oneAtATime(inState('client.lock'), async () => {
    const wanted = fingerprint(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
    if (readStamp(stamp) === wanted) return
    await showProgress('Generating the database client from prisma/schema', () =>
      runStep('Generating the database client', 'prisma', ['generate'], {
        env: { ...process.env, CHECKPOINT_DISABLE: '1' },
        log: 'prisma-generate',
      }),
    )
    mkdirSync(inRoot('prisma', 'generated'), { recursive: true })
    writeFileSync(stamp, `${wanted}\n`)
  })
}
