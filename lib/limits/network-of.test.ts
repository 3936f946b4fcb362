import { expect, test } from 'vitest'
import { networkOf } from '@/lib/limits/network-of'

test('every address of one IPv6 network counts as one visitor, however it is written', () => {
  const same = [
    '2001:db8:0:1::1',
    '2001:db8:0:1:ffff:ffff:ffff:ffff',
    '2001:0db8:0000:0001::abcd',
    '2001:db8::1:0:0:0:9',
  ]
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:1::/64']))
  expect(networkOf('2001:db8:0:2::1')).not.toBe(networkOf('2001:db8:0:1::1'))
})

test('two IPv4 addresses count apart, and the address of this machine is one too', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf(null)).toBe('unknown')
})
