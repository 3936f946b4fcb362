import type { MessagePolicy } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'

type Counted = { clinicId: bigint; timeZone: string; policy: MessagePolicy; now: Date }
export type Over = { reason: 'daily_limit' | 'monthly_limit'; until: Date }

const hour = 3_600_000
const longestMonthHours = 32 * 24

const dayIn = (at: number, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)

/** The first full hour at which the clinic's calendar shows another day, or another month. */
function nextPeriod(now: number, timeZone: string, length: number): Date {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const current = format.format(now).slice(0, length)
  let at = Math.floor(now / hour) * hour
  for (let hours = 0; hours <= longestMonthHours && format.format(at).slice(0, length) === current; hours += 1)
    at += hour
  return new Date(at)
}

/**
 * Counts one message that costs money against the clinic's day and month. Each count is one conditional update, so that many
 * workers at once cannot pass a limit. @returns null when it was counted, or which limit is reached and until when.
 */
export async function takeMessageCount(tx: Transaction, counted: Counted): Promise<Over | null> {
  const { clinicId, timeZone, policy, now } = counted
  const day = dayIn(now.getTime(), timeZone)
  const month = day.slice(0, 7)
  await tx.messageCount.createMany({
    data: [day, month].map((period) => ({ clinicId, period })),
    skipDuplicates: true,
  })
  const take = async (period: string, most: number) => {
    const { count } = await tx.messageCount.updateMany({
      where: { clinicId, period, taken: { lt: most } },
      data: { taken: { increment: 1 } },
    })
    return count === 1
  }
  if (!(await take(day, policy.dailyLimit)))
    return { reason: 'daily_limit', until: nextPeriod(now.getTime(), timeZone, day.length) }
  if (await take(month, policy.monthlyLimit)) return null
  await tx.messageCount.updateMany({ where: { clinicId, period: day }, data: { taken: { decrement: 1 } } })
  return { reason: 'monthly_limit', until: nextPeriod(now.getTime(), timeZone, month.length) }
}
