import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/env'

/** The mailbox of local mode: what would have gone to the mail service lies here as files, for a person to read. */

export const localMailInput = z.object({
  from: z.string(),
  to: z
    .union([z.string(), z.array(z.string()).min(1)])
    .transform((to) => (typeof to === 'string' ? to : (to[0] ?? ''))),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
})

export type LocalMail = z.infer<typeof localMailInput> & { id: string; receivedAt: string }

const directory = () => join(env().LOCAL_DIRECTORY, 'mailbox')

/** Keeps a message. A second one with the same idempotency key is the first one again, as at the real service. */
export async function keepLocalMail(mail: z.infer<typeof localMailInput>, idempotencyKey: string): Promise<LocalMail> {
  await mkdir(directory(), { recursive: true })
  const id = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32)
  const kept = await readLocalMail(id)
  if (kept) return kept
  const stored = { ...mail, id, receivedAt: new Date().toISOString() }
  const path = join(directory(), `${id}.json`)
  const draft = `${path}.${process.pid}.new`
  await writeFile(draft, JSON.stringify(stored))
  await rename(draft, path)
  return stored
}

export async function readLocalMail(id: string): Promise<LocalMail | null> {
  if (!/^[0-9a-f]{32}$/.test(id)) return null
  try {
    return JSON.parse(await readFile(join(directory(), `${id}.json`), 'utf8')) as LocalMail
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

/** The newest messages first, for one address or for all. */
export async function listLocalMail(limitMessages: number, to?: string): Promise<LocalMail[]> {
  await mkdir(directory(), { recursive: true })
  const names = (await readdir(directory())).filter((name) => name.endsWith('.json'))
  const mails = await Promise.all(names.map((name) => readLocalMail(name.slice(0, -'.json'.length))))
  return mails
    .filter((mail): mail is LocalMail => mail !== null && (to === undefined || mail.to === to))
    .toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt))
    .slice(0, limitMessages)
}
