import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inRoot, inState, root } from './paths.mjs'
import { Stop } from './stop.mjs'

const posix = process.platform !== 'win32'

/** Children that run now, so that an interruption can end them all. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let closing = false

/** Children that end their own children, in an order of their own. */
const supervisors = new WeakSet()

/** The environment with this project's own commands first on the path. */
export function withProjectCommands(env = process.env) {
  return { ...env, PATH: `${inRoot('node_modules', '.bin')}${delimiter}${env.PATH ?? ''}` }
}

/** Ends a child together with what it started, where it leads a process group of its own. */
export function signalTree(child, signal) {
  try {
    if (supervisors.has(child) && signal !== 'SIGKILL') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // No group of its own. A terminal has then told it of Ctrl-C already, and twice would mean "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
}

/** Passes a signal on to everything that this process has started and not yet seen end; nothing more is started. */
export function signalChildren(signal) {
  closing = true
  for (const child of running) signalTree(child, signal)
}

export const hasChildren = () => running.size > 0

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches it once, from us, in the right order.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions & { supervises?: boolean }} [options]
 */
export function start(command, args, { supervises = false, ...options } = {}) {
  if (closing) throw new Stop('Interrupted.', { exitCode: 130 })
  // Windows finds npm and the commands of packages only as .cmd files, which want a shell.
  const shell = !posix && !command.endsWith('.exe')
  const child = spawn(command, args, { cwd: root, detached: posix, shell, env: withProjectCommands(), ...options })
  running.add(child)
  if (supervises) supervisors.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** @returns {Promise<number>} the exit code; 128 and more when a signal ended it */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** The lines that say what went wrong: npm says it first and then explains its options, everything else says it last. */
function tellingLines(output, count) {
  const lines = output.split('\n').filter((line) => line.trim())
  const fromNpm = lines.filter((line) => /^npm error \S/.test(line))
  return (fromNpm.length ? fromNpm.slice(0, 6) : lines.slice(-count)).join('\n')
}

/**
 * Runs a step to its end with its output in a log; a failure names the log and shows its last lines.
 * @param {string} what how a failure is told, as in "Installing the packages"
 * @param {string} command @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, log?: string, cwd?: string, lastLines?: number }} [options]
 */
export async function runStep(what, command, args, { env, log = 'last-step', cwd = root, lastLines = 15 } = {}) {
  const file = inState('logs', `${log}.log`)
  mkdirSync(dirname(file), { recursive: true })
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd, env: withProjectCommands(env) })
  const written = createWriteStream(file)
  let tail = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk) => {
      written.write(chunk)
      tail = (tail + chunk).slice(-20_000)
    })
  }
  const code = await exitOf(child).catch((cause) => {
    throw new Stop(`${what} failed: ${command} could not be started.`, { cause })
  })
  written.end()
  if (code === 0) return tail
  throw new Stop(`${what} failed (exit code ${code}):\n${tellingLines(tail, lastLines)}\nThe rest is in ${file}.`)
}
