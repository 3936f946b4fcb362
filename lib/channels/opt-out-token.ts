import { tokenOf } from '@/lib/auth/secrets'
import { env } from '@/lib/env'

/** What stands in a message's "stop" link. It is computed from the message's id under HASH_KEY, so that it is stored as a hash only. */
export const optOutTokenOf = (deliveryPublicId: string): string => tokenOf(Buffer.from(deliveryPublicId), 'opt-out')

/** The address behind which these messages are stopped. */
export const optOutLinkOf = (deliveryPublicId: string): string =>
  new URL(`/patient/stop/${optOutTokenOf(deliveryPublicId)}`, env().APP_URL).href
