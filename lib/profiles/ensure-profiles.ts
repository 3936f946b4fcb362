import type { PatientActor } from '@/lib/auth/actors'
import { db, type Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { foldName } from '@/lib/patients/fold-name'
import { identitiesOf } from '@/lib/patients/identities-of'
import { lockAccount } from '@/lib/accounts/lock-account.sql'

type Identity = Awaited<ReturnType<typeof identitiesOf>>[number]

/** One person: the same folded name and the same birth date. Where a clinic has no birth date, nobody is taken for another. */
const samePerson = (one: Identity, other: Identity) =>
  one.dateOfBirth !== null &&
  one.dateOfBirth.getTime() === other.dateOfBirth?.getTime() &&
  foldName(one.fullName) === foldName(other.fullName)

/**
 * Gives every patient that this account may see a profile, if it has none: its person's, where a clinic's patient of the same
 * name and birth date has one already, else a new one. Run at every page that lists people; once everybody has one it costs a
 * query.
 */
export async function ensureProfiles(actor: PatientActor): Promise<void> {
  if ((await withoutProfile(db, actor)).length === 0) return
  await db.$transaction(async (tx) => {
    // Two pages that open at once would else make two of everybody.
    await lockAccount(tx, actor.accountId)
    const missing = await withoutProfile(tx, actor)
    const links = await tx.profilePatient.findMany({
      where: { accountId: actor.accountId, profile: { archivedAt: null } },
      orderBy: { profileId: 'asc' },
    })
    const known = (await identitiesOf(tx, links)).map((identity) => ({
      ...identity,
      profileId: links.find(({ patientId }) => patientId === identity.patientId)?.profileId ?? 0n,
    }))
    const newcomers = await identitiesOf(tx, missing)
    const isAlone =
      known.length === 0 && newcomers.every((row) => row === newcomers[0] || samePerson(row, newcomers[0]!))
    const people = await tx.profile.count({ where: { accountId: actor.accountId } })
    for (const row of newcomers) {
      const person = known.find((other) => samePerson(row, other))
      const profileId = person?.profileId ?? (await addPerson(tx, actor, row, isAlone && people === 0))
      const { accountId } = actor
      const { clinicId, patientId } = row
      await tx.profilePatient.upsert({
        where: { accountId_clinicId_patientId: { accountId, clinicId, patientId } },
        create: { accountId, clinicId, patientId, profileId },
        update: { profileId },
      })
      known.push({ ...row, profileId })
    }
  })
}

async function withoutProfile(tx: Transaction, { accountId, patients }: PatientActor) {
  if (patients.length === 0) return []
  const patientIds = patients.map(({ patientId }) => patientId)
  const links = await tx.profilePatient.findMany({
    // Somebody who was taken off the list while nothing of theirs was here comes back with their results.
    where: { accountId, patientId: { in: patientIds }, profile: { archivedAt: null } },
    select: { patientId: true },
  })
  const linked = new Set(links.map(({ patientId }) => patientId))
  return patients.filter(({ patientId }) => !linked.has(patientId))
}

async function addPerson(tx: Transaction, { accountId }: PatientActor, { fullName }: Identity, isOwner: boolean) {
  const data = { publicId: newId('profile'), accountId, fullName, relationship: isOwner ? 'self' : 'other' } as const
  return (await tx.profile.create({ data, select: { id: true } })).id
}
