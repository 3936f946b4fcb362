/**
 * Takes no new connection, lets the requests that run finish, and cuts those that take longer.
 * @param {import('node:http').Server[]} servers @param {number} [limitMilliseconds]
 */
export async function closeGracefully(servers, limitMilliseconds = 10_000) {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
  /** @type {NodeJS.Timeout | undefined} */
  let limit
  // A kept-alive connection counts as open; it is closed as soon as its request is answered.
  const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 100)
  // A connection that was upgraded to a web socket is no request any more: nothing but the end of time closes it.
  const over = new Promise((resolve) => {
    limit = setTimeout(resolve, limitMilliseconds)
  })
  await Promise.race([Promise.all(closed), over])
  servers.forEach((server) => server.closeAllConnections())
  clearInterval(idle)
  clearTimeout(limit)
}
