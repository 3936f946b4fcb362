import type { AsyncLocalStorage } from 'node:async_hooks'

type Answers = AsyncLocalStorage<{ statusCode: number; headersSent: boolean }>

const name = Symbol.for('oodomedlink.answers')

/**
 * Sets the status with which the page that is being made leaves, where our own server holds the request (scripts/serving).
 * @returns false where that cannot be: another server, or an answer that has begun to leave.
 */
export function setAnswerStatus(status: number): boolean {
  const answers = (globalThis as { [name]?: Answers })[name]
  const answer = answers?.getStore()
  if (!answer || answer.headersSent) return false
  answer.statusCode = status
  return true
}
