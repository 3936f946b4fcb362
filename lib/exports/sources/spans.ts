import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

const dayMilliseconds = 86_400_000

/** Days of UTC, both with the day itself. */
export function inSpan(moment: Prisma.Sql, { from, until }: { from?: string | undefined; until?: string | undefined }) {
  return [
    ...(from === undefined ? [] : [sql`${moment} >= ${new Date(from)}`]),
    ...(until === undefined ? [] : [sql`${moment} < ${new Date(Date.parse(until) + dayMilliseconds)}`]),
  ]
}
