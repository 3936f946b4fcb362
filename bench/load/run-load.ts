import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { inRoot, root } from '@/scripts/support/paths.mjs'
import type { Figures } from './figures'
import type { ReadingLoad } from './reading-load'
import type { UploadLoad } from './upload-load'

/** Runs a load in a process of its own. @throws an Error when that process fails */
export async function runLoad(load: ReadingLoad | UploadLoad): Promise<Figures> {
  const child = spawn(process.execPath, ['--import', 'tsx', inRoot('bench', 'load', 'load.ts')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.stdin.end(JSON.stringify(load))
  const output = await text(child.stdout)
  if ((await ended) !== 0) throw new Error('The load could not be made.')
  return JSON.parse(output) as Figures
}
