import { isIP } from 'node:net'

/** IPv4 over an IPv6 socket comes as ::ffff:192.0.2.1; balancers may add a port or brackets. */
function plainAddress(text = '') {
  const address = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) ? address : undefined
}

/**
 * The address of who asks. Behind n trusted proxies it is the n-th entry from the right of x-forwarded-for, because each
 * of them appends who asked it; what stands further left was sent by the client and can be forged.
 * @param {{ socketAddress: string | undefined, forwardedFor: string | undefined, trustedHops: number }} request
 */
export function clientAddress({ socketAddress, forwardedFor, trustedHops }) {
  const direct = plainAddress(socketAddress) ?? 'unknown'
  if (trustedHops < 1) return direct
  return plainAddress((forwardedFor ?? '').split(',').at(-trustedHops)) ?? direct
}

/** @param {string | undefined} text the variable TRUSTED_PROXY_HOPS */
export function readTrustedHops(text) {
  const hops = Number(text || 0)
  return Number.isInteger(hops) && hops > 0 ? hops : 0
}
