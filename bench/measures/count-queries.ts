import { connect } from '@/scripts/database/connect.mjs'

async function questions(databaseUrl: string): Promise<number> {
  const connection = await connect(databaseUrl)
  try {
    const [row] = await connection.query<{ Value: string }[]>("SHOW GLOBAL STATUS LIKE 'Questions'")
    return Number(row?.Value ?? 0)
  } finally {
    await connection.end()
  }
}

/**
 * Statements that the database was asked for each request, as it counts them itself: of the app, its worker, and whoever else
 * uses this server meanwhile.
 */
export async function countQueries(
  databaseUrl: string,
  url: string,
  client: { headers: Record<string, string>; paths: string[] },
) {
  const ask = async () => {
    for (const path of client.paths.slice(0, 10))
      await (await fetch(url + path, { headers: client.headers })).arrayBuffer()
  }
  await ask()
  const before = await questions(databaseUrl)
  let count = 0
  while (count < 40) {
    await ask()
    count += Math.min(10, client.paths.length)
  }
  return ((await questions(databaseUrl)) - before) / count
}
