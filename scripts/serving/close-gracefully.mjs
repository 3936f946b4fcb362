/**
 * Takes no new connection, lets the requests that run finish, and cuts those that take longer.
 * @param {import('node:http').Server[]} servers @param {number} [limitMilliseconds]
 */
export async function closeGracefully(servers, limitMilliseconds = 10_000) {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
  // A kept-alive connection counts as open; it is closed as soon as its request is answered.
  const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 100)
  const limit = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), limitMilliseconds)
  await Promise.all(closed)
  clearInterval(idle)
  clearTimeout(limit)
}
