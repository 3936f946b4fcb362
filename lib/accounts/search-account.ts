import type { SearchAccountInput } from '@/lib/accounts/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { takeLimit } from '@/lib/limits/take-limit'

export type Found = { accountId: string | null; suppressionId: string | null }

/**
 * Looks for the account behind one whole address or number, because its person asked for help; there is no list of people to
 * go through. Each search is written down, and what was looked for is not.
 */
export async function searchAccount(admin: AdminActor, { contact }: SearchAccountInput): Promise<Found> {
  await takeLimit('search-account-admin', admin.adminPublicId)
  const { kind, value } = contact
  const known = await dbAcrossClinics.patientAccountContact.findUnique({
    where: { kind_value: { kind, value } },
    select: { account: { select: { id: true, publicId: true } } },
  })
  const channels = kind === 'email' ? (['email'] as const) : (['sms', 'whatsapp'] as const)
  const stopped = await dbAcrossClinics.suppression.findFirst({
    where: { recipient: value, channel: { in: [...channels] }, liftedAt: null },
    select: { publicId: true },
    orderBy: { id: 'desc' },
  })
  await recordAudit(dbAcrossClinics, admin, {
    action: 'account.searched',
    ...(known ? { entityId: known.account.id } : {}),
    metadata: { found: known !== null, stopped: stopped !== null, account: known?.account.publicId ?? null },
  })
  return { accountId: known?.account.publicId ?? null, suppressionId: stopped?.publicId ?? null }
}
