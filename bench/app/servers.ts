import { once } from 'node:events'
import { openSync } from 'node:fs'
import { waitUntilReady } from '@/scripts/prepare/wait-until-ready.mjs'
import { inRoot, inState } from '@/scripts/support/paths.mjs'
import { pickFreePort } from '@/scripts/support/ports.mjs'
import { exitOf, signalTree, start } from '@/scripts/support/run.mjs'

export type Server = { url: string; pid: number; stop: () => Promise<void> }

function logOf(name: string): number {
  return openSync(inState('logs', `bench-${name}.log`), 'w')
}

const plain = (env: NodeJS.ProcessEnv, port: number, processes: number): NodeJS.ProcessEnv => ({
  ...env,
  NODE_ENV: 'production',
  PORT: String(port),
  APP_URL: `http://localhost:${port}`,
  RESEND_BASE_URL: `http://127.0.0.1:${port}/api/local/mailbox`,
  WEB_PROCESSES: String(processes),
})

/** The production build, served as `npm start` serves it: web processes, and the worker of the jobs. */
export async function startApp(env: NodeJS.ProcessEnv, processes: number): Promise<Server> {
  const port = await pickFreePort()
  const log = logOf('app')
  const child = start(process.execPath, [inRoot('scripts', 'serve.mjs')], {
    env: plain(env, port, processes),
    supervises: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = exitOf(child)
  await waitUntilReady({ port, ended })
  const stop = async () => {
    signalTree(child, 'SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}

export async function startFloor(env: NodeJS.ProcessEnv, processes: number): Promise<Server> {
  const port = await pickFreePort()
  const log = logOf('floor')
  const child = start(process.execPath, ['--import', 'tsx', inRoot('bench', 'floor', 'floor.ts')], {
    env: plain(env, port, processes),
    supervises: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = exitOf(child)
  await once(child, 'message')
  const stop = async () => {
    signalTree(child, 'SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}
