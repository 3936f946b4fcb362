import { isChannelOn } from '@/lib/channels/platform-channels'
import { channels } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { deadLetters } from '@/lib/jobs/access'
import { log } from '@/lib/log'
import { answerSeconds } from './answer-seconds.sql'
import { seriesOf } from './counters'
import { deliveryCounts, heldCounts } from './delivery-counts.sql'

// Several may ask, and each asks all the time.
const keptMilliseconds = 10_000
let held: { figures: Record<string, number>; until: number } | undefined

/** What the database knows of work, messages and files, at most ten seconds old. When it does not answer, only that. */
export async function databaseFigures(now = Date.now()): Promise<Record<string, number>> {
  if (held && held.until > now) return held.figures
  try {
    const figures = {
      oodomedlink_database_up: 1,
      oodomedlink_database_answer_seconds: await answerSeconds(),
      ...(await jobFigures(new Date(now))),
      ...(await messageFigures(new Date(now))),
      ...(await fileFigures()),
    }
    held = { figures, until: now + keptMilliseconds }
    return figures
  } catch (cause) {
    log.warn({ cause }, 'metrics of the database not read')
    return { oodomedlink_database_up: 0 }
  }
}

async function jobFigures(now: Date): Promise<Record<string, number>> {
  const [due, waiting, failed, oldest] = await Promise.all([
    dbAcrossClinics.job.count({ where: { claimableAt: { lte: now } } }),
    dbAcrossClinics.job.count({ where: { claimableAt: { gt: now } } }),
    dbAcrossClinics.job.count({ where: deadLetters }),
    dbAcrossClinics.job.findFirst({
      where: { claimableAt: { lte: now } },
      orderBy: { claimableAt: 'asc' },
      select: { claimableAt: true },
    }),
  ])
  return {
    oodomedlink_jobs_due: due,
    oodomedlink_jobs_waiting: waiting,
    oodomedlink_jobs_failed: failed,
    oodomedlink_jobs_oldest_due_seconds: oldest?.claimableAt
      ? (now.getTime() - oldest.claimableAt.getTime()) / 1000
      : 0,
  }
}

async function messageFigures(now: Date): Promise<Record<string, number>> {
  const [states, reasons, on] = await Promise.all([
    deliveryCounts(new Date(now.getTime() - 86_400_000)),
    heldCounts(),
    Promise.all(channels.map((channel) => isChannelOn(channel))),
  ])
  return Object.fromEntries([
    ...states.map(({ state, count }) => [seriesOf('oodomedlink_deliveries', { state }), count]),
    ...reasons.map(({ reason, count }) => [seriesOf('oodomedlink_deliveries_held', { reason }), count]),
    ...channels.map((channel, index) => [seriesOf('oodomedlink_channel_on', { channel }), on[index] ? 1 : 0]),
  ]) as Record<string, number>
}

async function fileFigures(): Promise<Record<string, number>> {
  const paused = { openSlot: { not: null }, pausedAt: { not: null }, pauseReason: { not: null } }
  const [figures, moves, rotations] = await Promise.all([
    dbAcrossClinics.storageFigure.groupBy({ by: ['storageProvider'], _sum: { files: true, bytes: true } }),
    dbAcrossClinics.storageMove.count({ where: paused }),
    dbAcrossClinics.keyRotation.count({ where: paused }),
  ])
  return Object.fromEntries([
    ...figures.flatMap(({ storageProvider: storage, _sum }) => [
      [seriesOf('oodomedlink_stored_files', { storage }), Number(_sum.files ?? 0n)],
      [seriesOf('oodomedlink_stored_bytes', { storage }), Number(_sum.bytes ?? 0n)],
    ]),
    ['oodomedlink_long_work_paused', moves + rotations],
  ]) as Record<string, number>
}
