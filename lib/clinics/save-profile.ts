import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { ProfileInput } from '@/lib/clinics/schema'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

const shown = {
  clinicName: true,
  email: true,
  phone: true,
  address: true,
  city: true,
  state: true,
  country: true,
  timeZone: true,
  colour: true,
  logo: { select: { publicId: true, width: true, height: true } },
} as const

/** What the actor's clinic says of itself. */
export async function getProfile({ clinicId }: ClinicActor) {
  const clinic = await db.clinic.findUnique({ where: { id: clinicId }, select: shown })
  if (!clinic) throw notFound()
  const { logo, ...facts } = clinic
  return { ...facts, logo: logo && { logoId: logo.publicId, width: logo.width, height: logo.height } }
}

/** Changes what the clinic says of itself; patients see the name, the telephone and the colour from their next page on. */
export async function saveProfile(actor: ClinicActor, input: ProfileInput): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    await tx.clinic.update({ where: { id: clinicId }, data: input })
    await recordAudit(tx, actor, { action: 'clinic.profile_changed', entityId: clinicId })
  })
}
