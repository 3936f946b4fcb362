import { rmSync, writeFileSync } from 'node:fs'
import { fingerprint, readStamp } from '../support/fingerprint.mjs'
import { oneAtATime } from '../support/lock.mjs'
import { inRoot, inState } from '../support/paths.mjs'
import { runStep } from '../support/run.mjs'
import { showProgress } from '../support/say.mjs'

const sources = [
  'app',
  'components',
  'emails',
  'lib',
  'messages',
  'i18n',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'mdx-components.tsx',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
]

const stamp = () => inRoot('.next', '.oodomedlink-build')

/** What a build depends on. Variables named NEXT_PUBLIC_ are written into the pages. */
function wanted(env) {
  const names = Object.keys(env).filter((name) => name.startsWith('NEXT_PUBLIC_'))
  const salt = [process.versions.modules, ...names.toSorted().map((name) => `${name}=${env[name]}`)].join('\n')
  return fingerprint(sources, salt)
}

/** Builds the pages when their sources have changed since the last whole build. @param {NodeJS.ProcessEnv} env */
export async function requireBuild(env) {
  await oneAtATime(inState('build.lock'), async () => {
    const print = wanted(env)
    if (readStamp(stamp()) === print) return
    rmSync(stamp(), { force: true })
    const production = { ...env, NODE_ENV: 'production' }
    await showProgress('Building the pages', () =>
      runStep('Building the pages', 'next', ['build'], { env: production, log: 'build' }),
    )
    writeFileSync(stamp(), `${print}\n`)
  })
}
