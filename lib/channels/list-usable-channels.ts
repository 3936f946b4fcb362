import { type ConsentedChannel, listChannels } from '@/lib/channels/list-channels'
import { isSuppressed } from '@/lib/channels/is-suppressed'
import { getPolicyOf } from '@/lib/channels/get-policy'
import { isChannelOn } from '@/lib/channels/platform-channels'
import type { Channel } from '@/lib/channels/schema'
import { hasChannel } from '@/lib/texts/has-channel'
import type { Transaction } from '@/lib/db'

/**
 * The ways to a patient that can be gone: agreed to, used by the clinic, set up here, and not stopped. Those that the platform
 * has switched off come last: where there is no other, a message waits on one of them.
 */
export async function listUsableChannels(
  tx: Transaction,
  { clinicId, patientId }: { clinicId: bigint; patientId: bigint },
): Promise<ConsentedChannel[]> {
  const [consented, policy] = await Promise.all([listChannels(tx, { clinicId, patientId }), getPolicyOf(tx, clinicId)])
  const isUsed: Record<Channel, boolean> = {
    email: true,
    sms: policy.smsEnabled && hasChannel('sms'),
    whatsapp: policy.whatsappEnabled && hasChannel('whatsapp'),
  }
  const usable: ConsentedChannel[] = []
  for (const way of consented)
    if (isUsed[way.channel] && !(await isSuppressed(tx, { clinicId, ...way }))) usable.push(way)
  const isOn = await Promise.all(usable.map(({ channel }) => isChannelOn(channel)))
  return [...usable.filter((_, index) => isOn[index]), ...usable.filter((_, index) => !isOn[index])]
}
