import { dbAcrossClinics } from '@/lib/db'

type Change = { table: 'activity_logs' | 'activity_seals' | 'chain_heads'; event: 'UPDATE' | 'DELETE' }

/** Does what somebody with the database's own rights could do: takes the guard away, changes, puts it back. For tests. */
export async function pastTheGuards({ table, event }: Change, sql: string, ...values: unknown[]): Promise<void> {
  const trigger = `${table}_no_${event.toLowerCase()}`
  await dbAcrossClinics.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`DROP TRIGGER ${trigger}`)
      await tx.$executeRawUnsafe(sql, ...values)
      await tx.$executeRawUnsafe(
        `CREATE TRIGGER ${trigger} BEFORE ${event} ON ${table} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`,
      )
    },
    { timeout: 20_000 },
  )
}
