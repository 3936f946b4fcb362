import { lookup as systemLookup } from 'node:dns'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/foreign-links/is-public-address'

/** The network as it is; tests put a small one of their own in its place. */
export type Network = {
  lookup: typeof systemLookup
  mayConnect: (address: string) => boolean
  ports: readonly string[]
  ca?: string
}
export const openInternet: Network = { lookup: systemLookup, mayConnect: isPublicAddress, ports: [''] }

export type CheckedAsk = { method: 'GET' | 'POST'; body?: string; mostBytes: number; timeoutMilliseconds: number }
export type CheckedAnswer = { status: number; body: string }

/** Another server could not be asked, or answered what is not taken; the words are for our log and tests. */
export class ForeignRefusal extends Error {}

/**
 * Asks another server. Only https; no redirect is followed; and the address that is checked is the one that is connected to,
 * because the check stands in the lookup of the connection itself: a name that answers differently the second time gains
 * nothing. @throws ForeignRefusal
 */
export async function requestChecked(address: string, ask: CheckedAsk, network = openInternet): Promise<CheckedAnswer> {
  const url = checkedUrl(address, network)
  const signal = AbortSignal.timeout(ask.timeoutMilliseconds)
  return new Promise<CheckedAnswer>((resolve, reject) => {
    const refuse = (cause: unknown) =>
      reject(cause instanceof ForeignRefusal ? cause : new ForeignRefusal('The other server did not answer', { cause }))
    const sent = request(
      url,
      {
        method: ask.method,
        agent: false,
        signal,
        lookup: checkedLookup(network),
        ...(network.ca === undefined ? {} : { ca: network.ca }),
        headers: {
          accept: 'application/json, application/jose, */*',
          'accept-encoding': 'identity',
          ...(ask.body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(ask.body) }),
        },
      },
      async (answer) => {
        try {
          const status = answer.statusCode ?? 0
          if (status >= 300 && status < 400) throw new ForeignRefusal('The other server points elsewhere')
          if (answer.headers['content-encoding'] !== undefined)
            throw new ForeignRefusal('The other server sent a compressed answer that was not asked for')
          resolve({ status, body: await readCapped(answer, ask.mostBytes) })
        } catch (failure) {
          answer.destroy()
          refuse(failure)
        }
      },
    )
    sent.on('error', refuse)
    sent.end(ask.body)
  })
}

function checkedUrl(address: string, { mayConnect, ports }: Network): URL {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') throw new ForeignRefusal('Only https is asked')
  if (url.username !== '' || url.password !== '')
    throw new ForeignRefusal('An address with a sign-in in it is not asked')
  if (!ports.includes(url.port)) throw new ForeignRefusal('Only the usual port is asked')
  // A connection to a written-out address looks nothing up.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayConnect(host)) throw new ForeignRefusal('This address is not on the open internet')
  return url
}

/** Of a name with several addresses, one closed one refuses all: whoever owns the name mixed them on purpose. */
function checkedLookup({ lookup, mayConnect }: Network): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (failure, addresses) => {
      if (failure) return done(failure, '')
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => mayConnect(address)))
        return done(new ForeignRefusal('This address is not on the open internet'), '')
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }
}

async function readCapped(answer: AsyncIterable<Buffer>, mostBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer) {
    bytes += part.length
    if (bytes > mostBytes) throw new ForeignRefusal('The other server sent too much')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
