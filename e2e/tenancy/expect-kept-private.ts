import { expect } from '@playwright/test'
import type { Answer } from '../fixtures/ask'
import type { PageDoor } from './doors'

const publicPages = ['/', '/help', '/privacy']

/** A page tells browsers, caches and search engines to keep it to themselves, and runs nothing but what is ours. */
export function expectKeptPrivate({ headers, text }: Answer, { may, path }: PageDoor, way: 'page' | 'payload'): void {
  expect(headers['content-security-policy'], path).toMatch(
    /default-src 'self'.*script-src [^;]*'nonce-.*frame-ancestors 'none'/,
  )
  expect(headers['content-security-policy'], path).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/)
  expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  expect(headers['x-powered-by'], path).toBeUndefined()
  // Nothing is remembered of somebody who only looks.
  expect(headers['set-cookie'], path).toBeUndefined()
  if (may.who !== 'anyone' || /\{(token|message)\}/.test(path))
    expect(headers['cache-control'], path).toContain('no-store')
  if (way === 'payload' || publicPages.includes(path)) return
  const noindex = /name="robots" content="noindex/.test(text) || /noindex/.test(String(headers['x-robots-tag']))
  expect(noindex, `${path} stays out of search engines`).toBe(true)
}
