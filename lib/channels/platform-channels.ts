import type { Channel, MessagePolicy } from '@/lib/channels/schema'
import { readSetting } from '@/lib/system-settings/read-setting'
import { hasChannel } from '@/lib/texts/has-channel'

const settingOf = { email: 'emailEnabled', sms: 'smsEnabled', whatsapp: 'whatsappEnabled' } as const

/** Whether this way is set up here, and not switched off for the whole platform. */
export async function isChannelOn(channel: Channel): Promise<boolean> {
  return (channel === 'email' || hasChannel(channel)) && readSetting(settingOf[channel])
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The hours in which a clinic's patients are not written to: its own, or the platform's where it has set none. */
export async function quietHoursOf({ quietFrom, quietUntil }: Pick<MessagePolicy, 'quietFrom' | 'quietUntil'>) {
  if (quietFrom !== null && quietUntil !== null) return { quietFrom, quietUntil }
  const hours = await readSetting('defaultQuietHours')
  return hours
    ? { quietFrom: minuteOf(hours.from), quietUntil: minuteOf(hours.until) }
    : { quietFrom: null, quietUntil: null }
}
