import { spawn } from 'node:child_process'
import cluster from 'node:cluster'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { keepRunning } from './serving/keep-running.mjs'
import { inRoot, root } from './support/paths.mjs'

const file = (name) => fileURLToPath(new URL(name, import.meta.url))
const say = (line) => process.stderr.write(`${line}\n`)

/** @param {NodeJS.ProcessEnv} env */
export function countOfWebProcesses(env) {
  const wished = Number(env.WEB_PROCESSES)
  if (env.NODE_ENV === 'development') return 1
  return Number.isInteger(wished) && wished > 0 ? wished : Math.min(2, availableParallelism())
}

function startWorker() {
  // Found from here, so that the folder of the command does not matter; an address, because Windows paths are none.
  const before = [pathToFileURL(file('serving/end-with-parent.mjs')).href, 'tsx'].flatMap((name) => ['--import', name])
  const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit', 'ipc'])
  // With a pool of memory for each of its threads the C library would hold a third more.
  const env = { MALLOC_ARENA_MAX: '2', ...process.env }
  return spawn(process.execPath, [...before, inRoot('scripts', 'worker.ts')], { cwd: root, env, stdio: [...stdio] })
}

/** Web processes that share one port, and the worker of the jobs: all of them, or none. */
function supervise() {
  const members = []
  let stopping = false
  const stop = async (signal, exitCode) => {
    if (stopping) return
    stopping = true
    const limit = setTimeout(() => members.forEach((member) => member.kill()), 14_000)
    await Promise.all(members.map((member) => member.stop(signal)))
    clearTimeout(limit)
    process.exit(exitCode)
  }
  const giveUp = (reason) => {
    say(reason)
    // After this turn, because the first member may give up before the last one has begun.
    setTimeout(() => stop('SIGTERM', 1))
  }
  process.on('SIGINT', () => stop('SIGTERM', 130))
  process.on('SIGTERM', () => stop('SIGTERM', 0))
  process.on('disconnect', () => stop('SIGTERM', 0))

  cluster.setupPrimary({ exec: file('web.mjs') })
  for (let number = 1; number <= countOfWebProcesses(process.env); number++) {
    members.push(keepRunning({ name: `Web process ${number}`, start: () => cluster.fork().process, giveUp, say }))
  }
  if (existsSync(inRoot('scripts', 'worker.ts')))
    members.push(keepRunning({ name: 'The worker', start: startWorker, giveUp, say }))
}

supervise()
