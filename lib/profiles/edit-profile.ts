import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { profilesVisibleTo } from '@/lib/profiles/access'
import type { EditProfileInput } from '@/lib/profiles/schema'

/** Changes what the account says of one of its people. No clinic sees it, and nothing is opened by it. */
export async function editProfile(
  actor: PatientActor,
  { profileId, dateOfBirth, fullName, ...words }: EditProfileInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { publicId: profileId, ...profilesVisibleTo(actor) }
    const profile = await tx.profile.findFirst({ where, select: { id: true } })
    if (!profile) throw notFound()
    await tx.profile.updateMany({
      where,
      data: {
        ...words,
        ...(fullName === undefined ? {} : { fullName }),
        dateOfBirth: dateOfBirth === null ? null : new Date(dateOfBirth),
      },
    })
    await recordAudit(tx, actor, { action: 'profile.changed', entityId: profile.id })
  })
}
