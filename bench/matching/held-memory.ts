import { readdirSync, readFileSync } from 'node:fs'

export type Held = { worker: number; reader: number }

const textOf = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}

const megabytesOf = (pid: string) => Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1000

/** What the worker of the jobs below this process holds, and the reading process below that, in megabytes; 0 off Linux. */
export function heldBelow(pid: number): Held {
  if (process.platform !== 'linux') return { worker: 0, reader: 0 }
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = textOf(`/proc/${name}/stat`)
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
      return { pid: name, parent, command: textOf(`/proc/${name}/cmdline`) }
    })
  const worker = processes.find(({ parent, command }) => parent === String(pid) && command.includes('worker.ts'))
  const reader =
    worker && processes.find(({ parent, command }) => parent === worker.pid && command.includes('start.mjs'))
  return { worker: worker ? megabytesOf(worker.pid) : 0, reader: reader ? megabytesOf(reader.pid) : 0 }
}
