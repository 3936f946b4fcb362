import { expect, it } from 'vitest'
import { clientAddress, readTrustedHops } from './client-address.mjs'

const asked = (trustedHops: number, forwardedFor?: string, socketAddress = '::ffff:192.0.2.9') =>
  clientAddress({ socketAddress, forwardedFor, trustedHops })

it.each([
  ['believes nobody without a trusted proxy', asked(0, '198.51.100.1'), '192.0.2.9'],
  ['takes the last entry behind one', asked(1, 'forged, 198.51.100.1'), '198.51.100.1'],
  ['takes the last but one behind two', asked(2, '203.0.113.5, 198.51.100.1, 192.0.2.1'), '198.51.100.1'],
  ['takes the socket where there are too few entries', asked(3, '203.0.113.5'), '192.0.2.9'],
  ['takes the socket where the entry is no address', asked(1, 'localhost; DROP TABLE'), '192.0.2.9'],
  ['reads a port and brackets', asked(1, '[2001:db8::1]:443'), '2001:db8::1'],
  ['reads a port', asked(1, '198.51.100.1:8080'), '198.51.100.1'],
])('%s', (_name, found, expected) => {
  expect(found).toBe(expected)
})

it('trusts nobody unless told a whole number', () => {
  expect([undefined, '', '0', '-1', 'x', '1.5', '2'].map(readTrustedHops)).toEqual([0, 0, 0, 0, 0, 0, 2])
})
