import { readdirSync, readFileSync } from 'node:fs'

export type Usage = { residentMegabytes: number; processorSeconds: number }

type Entry = { pid: number; parent: number; ticks: number; residentPages: number; command: string }

const ticksASecond = 100
const pageBytes = 4096

function readEntry(pid: number): Entry[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; what follows it are plain fields.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    const number = (field: number) => Number(fields[field - 3])
    return [{ pid, parent: number(4), ticks: number(14) + number(15), residentPages: number(24), command }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** What the web processes below this one hold and have used; null where the system does not tell (anything but Linux). */
export function usageBelow(pid: number): Usage | null {
  if (process.platform !== 'linux') return null
  const entries = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(Number(name)))
  const web = entries.filter((entry) => entry.parent === pid && !entry.command.includes('worker.ts'))
  return {
    residentMegabytes: web.reduce((sum, entry) => sum + entry.residentPages * pageBytes, 0) / 1e6,
    processorSeconds: web.reduce((sum, entry) => sum + entry.ticks, 0) / ticksASecond,
  }
}
