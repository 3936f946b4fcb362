import { z } from 'zod'
import type { VisitorActor } from '@/lib/auth/actors'
import { tokenInput } from '@/lib/auth/schema'
import { hashToken } from '@/lib/auth/secrets'
import { stopWays } from '@/lib/channels/stop-ways'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyMembers } from '@/lib/notifications/notify-members'

export const stopMessagesInput = z.strictObject({ token: tokenInput })

const byToken = (token: string) =>
  dbAcrossClinics.delivery.findUnique({
    where: { optOutHash: hashToken(token) },
    select: {
      clinicId: true,
      patientId: true,
      contactId: true,
      channel: true,
      resultId: true,
      clinic: { select: { clinicName: true } },
    },
  })

/** Whose messages a "stop" link is about, or null for one that we never made. Only reads: scanners open every link. */
export async function findStopLink(token: string): Promise<{ clinicName: string } | null> {
  if (!tokenInput.safeParse(token).success) return null
  const delivery = await byToken(token)
  return delivery && { clinicName: delivery.clinic.clinicName }
}

/**
 * Stops one clinic's messages to the address to which the link was sent, for the patient whom they were about. It works
 * without signing in and as often as it is pressed. What was sent stays open to whoever signs in. @throws gone for no link.
 */
export async function stopMessages(
  _visitor: VisitorActor,
  { token }: z.infer<typeof stopMessagesInput>,
): Promise<void> {
  const delivery = await byToken(token)
  if (!delivery) throw new AppError('gone', 'This link is not complete. Open it from the message again.')
  const { resultId, clinicId } = delivery
  await dbAcrossClinics.$transaction(async (tx) => {
    if ((await stopWays(tx, [delivery])) > 0) await notifyMembers(tx, { clinicId, kind: 'suppression.added', resultId })
  })
}
