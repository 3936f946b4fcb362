/** How a message travels, and how that reads on a page. */
export const channelNames = { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp' } as const
export type Channel = keyof typeof channelNames

export const channels = ['email', 'sms', 'whatsapp'] as const satisfies readonly Channel[]

/** Which kind of contact a channel needs. */
export const contactKindOf = { email: 'email', sms: 'phone', whatsapp: 'phone' } as const satisfies Record<
  Channel,
  'email' | 'phone'
>
