import { randomBytes } from 'node:crypto'
import { clientAddress } from './client-address.mjs'

const forwardingHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

/**
 * Writes the headers that the application believes, over whatever the client sent under these names. Without a trusted
 * proxy the forwarding headers can only be forgeries, so they go.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} trustedHops
 */
export function setTrustedHeaders(request, response, trustedHops) {
  const address = clientAddress({
    socketAddress: request.socket.remoteAddress,
    forwardedFor: request.headers['x-forwarded-for']?.toString(),
    trustedHops,
  })
  if (trustedHops < 1) for (const name of forwardingHeaders) delete request.headers[name]
  const requestId = randomBytes(16).toString('hex')
  request.headers['x-client-address'] = address
  request.headers['x-request-id'] = requestId
  response.setHeader('x-request-id', requestId)
}
