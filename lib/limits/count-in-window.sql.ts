import { dbAcrossClinics } from '@/lib/db'

/**
 * Adds one to a key's count, starting anew when its window is over, and reads it back. One statement does both, so that
 * parallel attempts are all counted.
 */
export async function countInWindow(
  keyHash: Uint8Array<ArrayBuffer>,
  windowSeconds: number,
): Promise<{ taken: number; secondsLeft: number }> {
  return dbAcrossClinics.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO rate_limits (key_hash, window_ends_at, taken)
      VALUES (${keyHash}, DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ${windowSeconds} SECOND), 1)
      ON DUPLICATE KEY UPDATE
        taken = IF(window_ends_at <= UTC_TIMESTAMP(3), 1, taken + 1),
        window_ends_at = IF(window_ends_at <= UTC_TIMESTAMP(3), DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ${windowSeconds} SECOND), window_ends_at)`
    const rows = await tx.$queryRaw<{ taken: number; secondsLeft: bigint }[]>`
      SELECT taken, CEIL(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), window_ends_at) / 1000000) AS secondsLeft
      FROM rate_limits WHERE key_hash = ${keyHash}`
    const row = rows[0]
    return { taken: row?.taken ?? 1, secondsLeft: Math.max(1, Number(row?.secondsLeft ?? windowSeconds)) }
  })
}

/** Removes the counts whose window is over; run by a job. */
export async function forgetOldWindows(): Promise<number> {
  return dbAcrossClinics.$executeRaw`DELETE FROM rate_limits WHERE window_ends_at < UTC_TIMESTAMP(3) LIMIT 10000`
}
