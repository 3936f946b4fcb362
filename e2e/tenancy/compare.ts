import { expect } from '@playwright/test'
import type { Answer } from '../fixtures/ask'
import { writeCursor } from '@/lib/paging'
import { rowNumber } from '../fixtures/prepare-database'

/** What differs between any two answers, whatever was asked. */
const ofTheRequest = new Set(['date', 'x-request-id', 'set-cookie'])

/** A place in a list that begins at this record. */
export const cursorOf = (id: string) => writeCursor({ to: 'next', value: null, id })

const keyOfRequest = /(?<=")[\w-]{21}(?=[vm]\\?",)/g

/** An answer without what the request brought (its id) and what each answer has anew (nonce, request id). */
function bare(answer: Answer, asked: Record<string, string>) {
  const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
  const requestId = String(answer.headers['x-request-id'])
  const replaced: [string, string][] = [
    ...Object.entries(asked).flatMap(([kind, id]): [string, string][] => [
      [id, `{${kind}}`],
      [cursorOf(id), `{cursor of ${kind}}`],
    ]),
    [requestId, '{request}'],
    ...(nonce ? [[nonce, '{nonce}'] as [string, string]] : []),
  ]
  const clean = (text: string) =>
    // Next gives each request a key of its own, which stands before the page's metadata and its viewport.
    replaced.reduce((rest, [from, to]) => rest.replaceAll(from, to), text).replace(keyOfRequest, '{key}')
  const headers = Object.entries(answer.headers).filter(([name]) => !ofTheRequest.has(name))
  return {
    status: answer.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, clean(String(value))])),
    body: inOrder(clean(answer.text)),
  }
}

const pushed = /<script[^>]*>self\.__next_f\.push\(\[1,"(.*?)"\]\)<\/script>/gs

/**
 * What a page streams comes in the order in which the database answers, and is numbered in it, which says nothing: the rows
 * are put in one order and lose their numbers. What they hold is compared to the letter.
 */
function inOrder(body: string): string {
  const plain = (rows: string, end: string) =>
    rows
      .replaceAll(/\$[A-Za-z]?[0-9a-f]{1,3}\b/g, '$#')
      .split(end)
      .map((row) => row.replace(/^[0-9a-f]{1,3}:/, '#:'))
      .toSorted()
      .join('\n')
  if (/^\d+:/.test(body)) return plain(body, '\n')
  const rows = [...body.matchAll(pushed)].map(([, row]) => row ?? '').join('')
  return `${body.replace(pushed, '')}\n${plain(rows, '\\n')}`
}

type Asked = { answer: Answer; ids: Record<string, string> }

/** The same answer to two questions that differ in their ids only: status, headers, and every byte of the body. */
export function expectSameAnswer(got: Asked, wanted: Asked, what: string) {
  const [left, right] = [bare(got.answer, got.ids), bare(wanted.answer, wanted.ids)]
  expect({ status: left.status, headers: left.headers }, what).toEqual({ status: right.status, headers: right.headers })
  if (left.body === right.body) return
  // The bodies are long: where they begin to differ is what somebody wants to read.
  let at = 0
  while (left.body[at] === right.body[at]) at += 1
  const near = (text: string) => text.slice(Math.max(0, at - 80), at + 120)
  expect(near(left.body), `${what}: the bodies differ from character ${at} on`).toBe(near(right.body))
}

/** Nothing in an answer shows by which number the database knows a row. */
export function expectNoRowNumber(answer: Answer, what: string) {
  expect(rowNumber.exec(`${JSON.stringify(answer.headers)}\n${answer.text}`)?.[0], `${what} shows a row's number`).toBe(
    undefined,
  )
}

/** Nothing of a record in an answer. */
export function expectNothingOf(secrets: readonly string[], answer: Answer, what: string) {
  const whole = `${JSON.stringify(answer.headers)}\n${answer.text}`
  expect(
    secrets.filter((secret) => whole.includes(secret)),
    `${what} tells something of a record`,
  ).toEqual([])
}
