/** The length of an answer's body, as the application says it. It never leaves the server under this name. */
export const bodyLengthHeader = 'x-body-bytes'

/**
 * Next takes `content-length` off what a route answers, so that documents would leave in chunks of unknown number: no
 * progress on a slow line, and no way to see that one was cut off. The route says the length under a name of ours, and here
 * it becomes the true header, unless the body is compressed on its way.
 * @param {import('node:http').ServerResponse} response
 */
export function sendBodyLength(response) {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (...args) => {
    const length = response.getHeader(bodyLengthHeader)
    response.removeHeader(bodyLengthHeader)
    if (length !== undefined && !response.hasHeader('content-encoding')) response.setHeader('content-length', length)
    return writeHead(...args)
  }
}
