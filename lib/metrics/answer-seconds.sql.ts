import { dbAcrossClinics } from '@/lib/db'

/** How long a connection to the database and an empty question take just now. */
export async function answerSeconds(): Promise<number> {
  const begun = performance.now()
  await dbAcrossClinics.$queryRaw`SELECT 1`
  return (performance.now() - begun) / 1000
}
