import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Network } from '@/lib/foreign-links/request-checked'

/** A certificate of no worth: it is for a name that cannot exist (RFC 6761), and nothing but these tests trusts it. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIUNpAhnjoccSut1KPMErOTqmN7AqIwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOZWxzZXdoZXJlLnRlc3QwIBcNMjYxMTIxMTM0NzA4WhgPMjEy
NjEwMjgxMzQ3MDhaMBkxFzAVBgNVBAMMDmVsc2V3aGVyZS50ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE0QrB5A0KXVteKzd6xUAJ2OHf/pyIesDJdDtmMXV6
wLloDd1fkc3Lv7oybDy0wUl9w8R47CP4UA2bybldwl1tVKN0MHIwHQYDVR0OBBYE
FPZPFRNp5upEow+SqurZBVeaS2vsMB8GA1UdIwQYMBaAFPZPFRNp5upEow+SqurZ
BVeaS2vsMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0RBBgwFoIOZWxzZXdoZXJlLnRl
c3SHBH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIgVvapnmmldRMFk7131c9DUWgJF7LC
Q1VfRYQ/e/61znsCIQCayX23IZfbBRWcLQk/jjjXAXy6peluZTMCp2U5nJgyVw==
-----END CERTIFICATE-----`
const privateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrkIZ4Yn4uEazQSnZ
vJyn36icVsudPf0Wp1ZfSrIwE/KhRANCAATRCsHkDQpdW14rN3rFQAnY4d/+nIh6
wMl0O2YxdXrAuWgN3V+Rzcu/ujJsPLTBSX3DxHjsI/hQDZvJuV3CXW1U
-----END PRIVATE KEY-----`

/** Somebody else's server, and a network in which its name leads to it and its address counts as public. */
export async function startElsewhere(answer: RequestListener) {
  const server = createServer({ cert: certificate, key: privateKey }, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = String((server.address() as AddressInfo).port)
  const leadsTo = (...addresses: string[]) =>
    ((_name: string, _options: unknown, done: (failure: null, found: { address: string; family: number }[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )) as unknown as Network['lookup']
  const network: Network = { lookup: leadsTo('127.0.0.1'), mayConnect: () => true, ports: [port], ca: certificate }
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { origin: `https://elsewhere.test:${port}`, port, network, leadsTo, stop }
}
