import { stopWays } from '@/lib/channels/stop-ways'
import { addSuppression } from '@/lib/channels/add-suppression'
import { dbAcrossClinics } from '@/lib/db'

// The words that carriers and Twilio know, and the French ones.
const stopWords = new Set(['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout', 'arret'])
const startWords = new Set(['start', 'unstop'])

const wordOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

/**
 * Takes what somebody answered to a text. "STOP" ends all messages to that number on that channel, from every clinic, because
 * they come from one sender; "START" lets them come again.
 */
export async function takeAnswer({ from, text }: { from: string; text: string }): Promise<void> {
  const channel = from.startsWith('whatsapp:') ? 'whatsapp' : 'sms'
  const recipient = from.replace(/^whatsapp:/, '')
  const word = wordOf(text)
  if (startWords.has(word)) {
    await dbAcrossClinics.suppression.updateMany({
      where: { clinicId: null, channel, recipient, reason: 'stopped', liftedAt: null },
      data: { liftedAt: new Date() },
    })
    await dbAcrossClinics.channelStop.deleteMany({ where: { channel, recipient } })
    await dbAcrossClinics.patientChannel.updateMany({
      where: { channel, withdrawnBy: 'patient', patientContact: { contact: { kind: 'phone', value: recipient } } },
      data: { withdrawnAt: null, withdrawnBy: null, consentedAt: new Date(), consentedById: null },
    })
  }
  if (!stopWords.has(word)) return
  await dbAcrossClinics.$transaction(async (tx) => {
    const ways = await tx.patientChannel.findMany({
      where: { channel, patientContact: { contact: { kind: 'phone', value: recipient } } },
      select: { clinicId: true, patientId: true, contactId: true, channel: true },
    })
    await stopWays(tx, ways)
    for (const clinicId of new Set(ways.map((way) => way.clinicId)))
      await addSuppression(tx, { channel, recipient, reason: 'stopped', clinicId })
  })
}
