import type { Person } from '@/lib/audit/plan-activity'
import { dbAcrossClinics } from '@/lib/db'

/** Of more people than these of one name, nobody can say whom was meant. */
export const mostPeople = 20

const ids = { select: { id: true }, take: mostPeople } as const

/**
 * Those whom a name, a part of one, an e-mail address or a public id means: members, admins, doctors, and patients' accounts by
 * what they have proved. Within a clinic its own members only, unless an admin asks.
 */
export async function findPeople(
  who: string,
  scope: { clinicId: bigint | null; onlyMembers: boolean },
): Promise<Person[]> {
  const inClinic = scope.clinicId === null ? {} : { clinicId: scope.clinicId }
  const isId = /^[a-z]{3}_[0-9a-z]{26}$/.test(who)
  const isMail = who.includes('@')
  const where = isId ? { publicId: who } : isMail ? { email: who.toLowerCase() } : { fullName: { contains: who } }
  const members = await dbAcrossClinics.member.findMany({ where: { ...where, ...inClinic }, ...ids })
  if (scope.onlyMembers) return members.map(({ id }) => ({ kind: 'clinic', id }))
  const [admins, doctors, accounts] = await Promise.all([
    dbAcrossClinics.admin.findMany({ where, ...ids }),
    dbAcrossClinics.doctor.findMany({ where, ...ids }),
    accountsOf(who, { isId, isMail }),
  ])
  const people: Person[] = [
    ...members.map(({ id }) => ({ kind: 'clinic' as const, id })),
    ...admins.map(({ id }) => ({ kind: 'admin' as const, id })),
    ...doctors.map(({ id }) => ({ kind: 'doctor' as const, id })),
    ...accounts.map((id) => ({ kind: 'patient' as const, id })),
  ]
  return people.slice(0, mostPeople)
}

/** A patient has no name here: an account is found by its id, or by an address that it has proved. */
async function accountsOf(who: string, { isId, isMail }: { isId: boolean; isMail: boolean }): Promise<bigint[]> {
  if (isId) {
    const account = await dbAcrossClinics.patientAccount.findUnique({ where: { publicId: who }, select: { id: true } })
    return account ? [account.id] : []
  }
  if (!isMail) return []
  const contact = await dbAcrossClinics.patientAccountContact.findUnique({
    where: { kind_value: { kind: 'email', value: who.toLowerCase() } },
    select: { accountId: true },
  })
  return contact ? [contact.accountId] : []
}
