import { readDocument, type ReadTask } from './read-document'

/**
 * The process that opens documents. A hostile one may take long, much memory, or the whole process with it; then this one
 * ends and not the worker. It is asked by messages and says with each answer how much memory it holds.
 */

type Question = { id: number; task: ReadTask }

const reasonOf = (cause: unknown) =>
  cause instanceof Error && cause.name === 'PasswordException' ? ('password' as const) : ('damaged' as const)

process.on('message', ({ id, task }: Question) => {
  const answer = (content: object) =>
    process.send?.({ id, heldMegabytes: Math.round(process.memoryUsage.rss() / 1_000_000), ...content })
  readDocument({ ...task, bytes: Buffer.from(task.bytes) }).then(
    (reading) => answer({ reading }),
    (cause: unknown) => answer({ reason: reasonOf(cause), message: String(cause) }),
  )
})

process.on('disconnect', () => process.exit(0))
process.send?.('ready')
