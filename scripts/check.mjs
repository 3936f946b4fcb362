import { existsSync } from 'node:fs'
import { requirePackages } from './prepare/packages.mjs'
import { requirePrismaClient } from './prepare/prisma-client.mjs'
import { main } from './support/main.mjs'
import { inRoot, inState } from './support/paths.mjs'
import { runStep } from './support/run.mjs'
import { runPhase } from './testing/run-phase.mjs'
import { runCommandsOf } from './testing/static-phases.mjs'
import { testEnvironment } from './testing/test-environment.mjs'

const rules = 'lib/architecture.test.ts'

/** What can be said about a change in less than a minute, without a database. */
await main(async () => {
  await requirePackages()
  await requirePrismaClient()
  const databaseUrl = 'mysql://nobody@127.0.0.1:1/no_test_database'
  const env = testEnvironment({ databaseUrl, directory: inState('check'), port: 1, nodeEnv: 'test' })
  const phases = ['types', 'lint', 'format'].map((name) => runPhase(name, () => runCommandsOf(name, env)))
  if (existsSync(inRoot(rules)))
    phases.push(
      runPhase(
        'rules',
        async () => void (await runStep('rules', 'vitest', ['run', rules], { env, log: 'check-rules' })),
      ),
    )
  const tallies = await Promise.all(phases)
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0
})
