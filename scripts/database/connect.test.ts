import { describe, expect, it } from 'vitest'
import { checkDatabase, explainConnectionFailure, readDatabaseUrl } from './connect.mjs'
import { readServerVersion } from './find-binaries.mjs'
import { socketFor } from './private-server.mjs'
import { lineToType } from './require-binaries.mjs'

const here = process.env.DATABASE_URL ?? ''

function changed(change: (url: URL) => void) {
  const url = new URL(here)
  change(url)
  return url.href
}

describe('a database that cannot be used is told in one sentence, without its password', () => {
  const { password } = readDatabaseUrl(here)

  it.each([
    ['nothing listens', () => changed((url) => (url.port = '1')), /nothing listens at 127.0.0.1:1/],
    [
      'a wrong password',
      () => changed((url) => (url.password = 'secret-of-mine')),
      /refuses the user oodomedlink or the password/,
    ],
    [
      'an unknown database',
      () => changed((url) => (url.pathname = '/no_test')),
      /has no database called no_test; create it/,
    ],
    ['an unknown name', () => changed((url) => (url.hostname = 'nowhere.invalid')), /nowhere\.invalid/],
    ['no address at all', () => 'localhost', /is not an address/],
    ['another kind of database', () => 'postgres://a:b@c/d', /must begin with mysql/],
  ])('%s', async (_name, url, expected) => {
    const error = await checkDatabase(url()).then(
      () => expect.unreachable(),
      (reason: Error) => reason,
    )
    expect(error).toMatchObject({ name: 'Stop', message: expect.stringMatching(expected) })
    expect(error.message).not.toContain(password)
    expect(error.message).not.toContain('secret-of-mine')
  })

  it('says so when the server is silent', () => {
    const address = { host: 'db.example', port: 3306, user: 'u', database: 'd' }
    expect(explainConnectionFailure({ code: 'ER_CONNECTION_TIMEOUT' }, address)).toContain(
      'db.example:3306 does not answer',
    )
  })

  it('reads passwords with every character', () => {
    expect(readDatabaseUrl('mysql://u:p%40s%2Fs@h/d')).toMatchObject({ password: 'p@s/s', port: 3306, database: 'd' })
  })
})

describe('which servers are new enough', () => {
  it.each([
    ['mariadbd  Ver 10.11.19-MariaDB-0+deb12u1', 'MariaDB', true],
    ['10.5.29-MariaDB', 'MariaDB', false],
    ['12.0.2-MariaDB', 'MariaDB', true],
    ['/usr/sbin/mysqld  Ver 8.4.3 for Linux on x86_64', 'MySQL', true],
    ['5.7.44-log', 'MySQL', false],
  ])('%s', (text, flavour, supported) => {
    expect(readServerVersion(text)).toMatchObject({ flavour, supported })
  })
})

it('keeps the socket short, wherever the clone lies', () => {
  expect(socketFor('/clone', '/var/folders/x')).toMatch(/^\/var\/folders\/x\/oodomedlink-[0-9a-f]{12}\.sock$/)
  expect(socketFor(`/${'a'.repeat(300)}`, `/${'b'.repeat(100)}`).length).toBeLessThan(60)
})

it('names the line to type for each system', () => {
  expect(lineToType('darwin')).toBe('brew install mariadb')
  expect(lineToType('win32')).toContain('winget')
  expect(lineToType('linux', true)).toContain('sudo apt-get install')
})
