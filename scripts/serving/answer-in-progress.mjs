import { AsyncLocalStorage } from 'node:async_hooks'

// Found by its name from lib/web/answer-status.ts, which is bundled and so cannot share a module with this file.
const answers = new AsyncLocalStorage()
globalThis[Symbol.for('oodomedlink.answers')] = answers

/**
 * Does the work of one request so that a page can say with which status its answer leaves. Next has no way to: its
 * `notFound()` answers scripts only, with a page that is blank without them.
 * @param {import('node:http').ServerResponse} response
 * @param {() => Promise<void>} work
 */
export function whileAnswering(response, work) {
  return answers.run(response, work)
}
