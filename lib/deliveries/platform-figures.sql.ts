import { dbAcrossClinics } from '@/lib/db'
import { withoutAddresses } from '@/lib/deliveries/hide-recipient'
import type { ChannelFigures, DomainFigures, HourFigures, ReasonFigures } from '@/lib/deliveries/schema'
import { Prisma } from '@/prisma/generated/client'

/** The numbers of all clinics' messages in a span of time, from one index that holds all that is counted. */

const { sql, raw } = Prisma

type Span = { from: Date; until: Date }

const byTime = raw('FORCE INDEX (deliveries_created_at_channel_status_cancelled_at_idx)')
const went = sql`d.status IN ('sent', 'delivered')`
const lost = sql`d.status IN ('failed', 'bounced') AND d.cancelled_at IS NULL`

/** What was promised in each hour, and what became of it. Hours without a message have no row. */
export async function countByHour({ from, until }: Span): Promise<HourFigures[]> {
  const rows = await dbAcrossClinics.$queryRaw<{ hour: bigint; sent: bigint; failed: bigint; waiting: bigint }[]>`
    SELECT TIMESTAMPDIFF(HOUR, ${from}, d.created_at) AS hour, COUNT(CASE WHEN ${went} THEN 1 END) AS sent,
      COUNT(CASE WHEN ${lost} THEN 1 END) AS failed, COUNT(CASE WHEN d.status = 'pending' THEN 1 END) AS waiting
    FROM deliveries d ${byTime} WHERE d.created_at >= ${from} AND d.created_at < ${until}
    GROUP BY hour ORDER BY hour`
  return rows.map(({ hour, sent, failed, waiting }) => ({
    start: new Date(from.getTime() + Number(hour) * 3_600_000),
    sent: Number(sent),
    failed: Number(failed),
    waiting: Number(waiting),
  }))
}

/** The same for each channel over the whole span. */
export async function countByChannel({ from, until }: Span): Promise<ChannelFigures[]> {
  type Row = { channel: ChannelFigures['channel'] } & Record<
    'made' | 'sent' | 'delivered' | 'failed' | 'waiting',
    bigint
  >
  const rows = await dbAcrossClinics.$queryRaw<Row[]>`
    SELECT d.channel, COUNT(CASE WHEN d.cancelled_at IS NULL THEN 1 END) AS made, COUNT(CASE WHEN ${went} THEN 1 END) AS sent,
      COUNT(CASE WHEN d.status = 'delivered' THEN 1 END) AS delivered, COUNT(CASE WHEN ${lost} THEN 1 END) AS failed,
      COUNT(CASE WHEN d.status = 'pending' THEN 1 END) AS waiting
    FROM deliveries d ${byTime} WHERE d.created_at >= ${from} AND d.created_at < ${until}
    GROUP BY d.channel ORDER BY made DESC`
  return rows.map(({ channel, made, sent, delivered, failed, waiting }) => ({
    channel,
    made: Number(made),
    sent: Number(sent),
    delivered: Number(delivered),
    failed: Number(failed),
    waiting: Number(waiting),
  }))
}

/** Where e-mail was lost: by the part of the address behind the @, the most lost first. */
export async function lossesByDomain({ from, until }: Span): Promise<DomainFigures[]> {
  const rows = await dbAcrossClinics.$queryRaw<{ domain: string; made: bigint; failed: bigint }[]>`
    SELECT LOWER(SUBSTRING_INDEX(d.recipient, '@', -1)) AS domain, COUNT(*) AS made, COUNT(CASE WHEN ${lost} THEN 1 END) AS failed
    FROM deliveries d ${byTime}
    WHERE d.created_at >= ${from} AND d.created_at < ${until} AND d.channel = 'email' AND d.cancelled_at IS NULL
    GROUP BY domain HAVING failed > 0 ORDER BY failed DESC, domain LIMIT 10`
  return rows.map(({ domain, made, failed }) => ({ domain, made: Number(made), failed: Number(failed) }))
}

/** Why messages were lost, in the words that were written down, the most frequent first. */
export async function lossesByReason({ from, until }: Span): Promise<ReasonFigures[]> {
  const rows = await dbAcrossClinics.$queryRaw<{ channel: ReasonFigures['channel']; words: string; failed: bigint }[]>`
    SELECT d.channel, COALESCE(d.error_message, IF(d.status = 'bounced', 'The address does not take it.', 'Not known.')) AS words,
      COUNT(*) AS failed
    FROM deliveries d ${byTime} WHERE d.created_at >= ${from} AND d.created_at < ${until} AND ${lost}
    GROUP BY d.channel, words ORDER BY failed DESC, words LIMIT 10`
  return rows.map(({ channel, words, failed }) => ({ channel, words: withoutAddresses(words), failed: Number(failed) }))
}

/** Messages that were tried and not taken yet, by channel: what an outage of a provider looks like. */
export async function countTriedInVain(since: Date): Promise<{ channel: ChannelFigures['channel']; count: number }[]> {
  const rows = await dbAcrossClinics.$queryRaw<{ channel: ChannelFigures['channel']; count: bigint }[]>`
    SELECT d.channel, COUNT(*) AS count FROM deliveries d FORCE INDEX (deliveries_status_id_idx)
    WHERE d.status = 'pending' AND d.delivery_attempts > 0 AND d.held_until IS NULL AND d.created_at >= ${since}
    GROUP BY d.channel`
  return rows.map(({ channel, count }) => ({ channel, count: Number(count) }))
}
