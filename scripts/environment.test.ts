import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { localEnvironment, localSecrets } from './environment.mjs'

const directory = mkdtempSync(join(tmpdir(), 'environment-'))
afterAll(() => rmSync(directory, { recursive: true }))

const databaseUrl = 'mysql://u:p@h/d'

it('makes secrets once, for their owner only', () => {
  const file = join(directory, 'secrets.json')
  const secrets = localSecrets(file)
  expect(Buffer.from(secrets.AUTH_SECRET, 'base64url')).toHaveLength(32)
  expect(secrets.FILE_KEYS).toMatch(/^local1:[\w-]{43}$/)
  expect(localSecrets(file)).toEqual(secrets)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('never replaces secrets that it cannot read: files would be lost with them', () => {
  const file = join(directory, 'torn.json')
  writeFileSync(file, '{"AUTH')
  expect(() => localSecrets(file)).toThrow('cannot be read')
  expect(readFileSync(file, 'utf8')).toBe('{"AUTH')
})

it('lets what is set win, and takes an empty variable for none', () => {
  const env = localEnvironment({
    databaseUrl,
    port: 4000,
    env: { NODE_ENV: 'production', MAIL_FROM: 'me@here.example', RESEND_API_KEY: '' },
  })
  expect(env).toMatchObject({
    APP_ENV: 'local',
    APP_URL: 'http://localhost:4000',
    PORT: '4000',
    MAIL_FROM: 'me@here.example',
    RESEND_API_KEY: 're_local',
    NODE_ENV: 'production',
  })
})

it('makes nothing up in production', () => {
  const env = localEnvironment({
    databaseUrl,
    env: { NODE_ENV: 'production', APP_ENV: 'production', DATABASE_URL: databaseUrl },
  })
  for (const name of ['AUTH_SECRET', 'FILE_KEYS', 'HASH_KEY', 'RESEND_API_KEY', 'APP_URL', 'STORAGE_PROVIDER'])
    expect(env).not.toHaveProperty(name)
})
