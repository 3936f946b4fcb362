import { describe, expect, it } from 'vitest'
import { moveAccount, movedTables, leftTables } from '@/lib/accounts/move-account.sql'
import { openMerge, withdrawMerge } from '@/lib/accounts/open-merge'
import { describeMerge, proveMerge } from '@/lib/accounts/prove-merge'
import { removeContact } from '@/lib/accounts/remove-contact'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { tokenOf } from '@/lib/auth/secrets'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { dbAcrossClinics } from '@/lib/db'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { addProfile } from '@/lib/profiles/add-profile'
import { addRecord } from '@/lib/records/add-record'
import { openRecord } from '@/lib/records/open-record'
import { savePatient } from '@/lib/doctors/save-patient'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeNote } from '@/prisma/factories/make-note'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'

const visitor = makeVisitorActor(noOrigin)
const newAddress = () => `merge-${nextNumber()}@test.example`
const email = (value: string) => ({ kind: 'email' as const, value })

/** Two accounts that sign in, and a case that names them. */
async function opened() {
  const { actor: admin } = await makeAdmin({ role: 'admin' })
  const [stays, goes] = [newAddress(), newAddress()]
  const [survivor, absorbed] = [await makePatientSession(stays), await makePatientSession(goes)]
  await openMerge(admin, { survivor: email(stays), absorbed: email(goes), reason: 'Asked by telephone.' })
  return { admin, stays, goes, survivor, absorbed, ...(await linksOf(survivor.actor.accountId)) }
}

async function linksOf(survivorId: bigint) {
  const { publicId, proofs } = await dbAcrossClinics.accountMerge.findFirstOrThrow({
    where: { survivorId, openSlot: 1 },
    include: { proofs: true },
  })
  const tokenFor = (side: string) =>
    tokenOf(proofs.find((proof) => proof.side === side)?.seed ?? new Uint8Array(), 'account-merge')
  return { caseId: publicId, first: tokenFor('survivor'), second: tokenFor('absorbed') }
}
const prove = (token: string) => proveMerge(visitor, { token })
const accountOf = async (value: string) =>
  (await dbAcrossClinics.patientAccountContact.findUniqueOrThrow({ where: { kind_value: email(value) } })).accountId

describe('a merge of two accounts', () => {
  it('changes nothing by an admin’s word, nor by the proof of one address', async () => {
    const { first, goes, absorbed } = await opened()
    expect(await prove(first)).toBe('waiting')
    expect(await accountOf(goes)).toBe(absorbed.actor.accountId)
    expect(await findAccountSession(absorbed.sessionPublicId)).not.toBeNull()
    await expect(prove(first)).rejects.toMatchObject({ code: 'gone' })
  })

  it.each(['first', 'second'] as const)('is done when both are proved, whichever comes first (%s)', async (which) => {
    const made = await opened()
    const { first, second, stays, goes, survivor, absorbed } = made
    const order = which === 'first' ? [first, second] : [second, first]
    expect([await prove(order[0] ?? ''), await prove(order[1] ?? '')]).toEqual(['waiting', 'merged'])
    expect([await accountOf(stays), await accountOf(goes)]).toEqual([
      survivor.actor.accountId,
      survivor.actor.accountId,
    ])
    expect(await findAccountSession(absorbed.sessionPublicId)).toBeNull()
    expect(await findAccountSession(survivor.sessionPublicId)).not.toBeNull()
    const entry = await dbAcrossClinics.activityLog.findFirst({
      where: { entityType: 'account', entityId: survivor.actor.accountId, action: 'account.merged' },
    })
    expect(entry?.actorKind).toBe('visitor')
  })

  it('is done once when both are pressed at the same moment', async () => {
    const { first, second, goes, survivor } = await opened()
    const reached = await Promise.all([prove(first), prove(second)])
    expect(reached.toSorted()).toEqual(['merged', 'waiting'])
    expect(await accountOf(goes)).toBe(survivor.actor.accountId)
  })

  it('is not done by links that ran out, were withdrawn, or whose address was taken off meanwhile', async () => {
    const old = await opened()
    await dbAcrossClinics.accountMerge.update({ where: { publicId: old.caseId }, data: { expiresAt: new Date(0) } })
    const withdrawn = await opened()
    await prove(withdrawn.first)
    await withdrawMerge(withdrawn.admin, withdrawn)
    const moved = await opened()
    const { accountId } = moved.absorbed.actor
    await dbAcrossClinics.patientAccountContact.create({
      data: { accountId, ...email(newAddress()), provedAt: new Date() },
    })
    await prove(moved.first)
    await removeContact(moved.absorbed.actor, { contact: email(moved.goes) })
    for (const { second, absorbed } of [old, withdrawn, moved]) {
      await expect(prove(second)).rejects.toMatchObject({ code: 'gone' })
      const row = await dbAcrossClinics.patientAccount.findUniqueOrThrow({ where: { id: absorbed.actor.accountId } })
      expect(row.mergedIntoId).toBeNull()
    }
    expect(await describeMerge(old.second)).toBeNull()
  })

  it('is opened for two accounts that are there, are two, and are in no other case', async () => {
    const { admin, stays, goes } = await opened()
    const ask = (one: string, other: string) =>
      openMerge(admin, { survivor: email(one), absorbed: email(other), reason: 'Again.' })
    for (const [one, other] of [
      [stays, goes],
      [goes, stays],
      [newAddress(), stays],
      [stays, stays],
    ] as const)
      await expect(ask(one, other)).rejects.toMatchObject({ code: 'conflict' })
  })
})

/** Every key of the database that holds rows of one account together. */
async function keysOfAccounts() {
  return dbAcrossClinics.$queryRaw<{ name: string; child: string; parent: string; ours: string; theirs: string }[]>`
    SELECT k.constraint_name AS name, k.table_name AS child, k.referenced_table_name AS parent,
      GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position) AS ours,
      GROUP_CONCAT(k.referenced_column_name ORDER BY k.ordinal_position) AS theirs
    FROM information_schema.key_column_usage k
    WHERE k.constraint_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
    GROUP BY k.constraint_name, k.table_name, k.referenced_table_name
    HAVING FIND_IN_SET('account_id', ours) > 0`
}

async function orphans(): Promise<string[]> {
  const found: string[] = []
  for (const { name, child, parent, ours, theirs } of await keysOfAccounts()) {
    const [own, other] = [ours.split(','), theirs.split(',')]
    const on = own.map((column, index) => `c.\`${column}\` = p.\`${other[index]}\``).join(' AND ')
    const whole = own.map((column) => `c.\`${column}\` IS NOT NULL`).join(' AND ')
    const rows = await dbAcrossClinics.$queryRawUnsafe<{ lost: bigint }[]>(
      `SELECT COUNT(*) AS lost FROM \`${child}\` c LEFT JOIN \`${parent}\` p ON ${on} WHERE ${whole} AND p.\`${other[0]}\` IS NULL`,
    )
    if (Number(rows[0]?.lost ?? 0) > 0) found.push(name)
  }
  return found
}

describe('what hangs on an account', () => {
  it('is known table by table: each either goes along or is left for a reason', async () => {
    const rows = await dbAcrossClinics.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND column_name = 'account_id'`
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...movedTables, ...leftTables].toSorted())
  })

  it('goes along whole, with every key of the database in order, and opens as before', async () => {
    const owner = await makeMember(await makeClinic())
    const [patient, doctor] = [await makePatient(owner), await makeDoctor()]
    const twin = await makePatient(owner, { fullName: 'Somebody Else' })
    await makeNote(doctor, { clinic: owner, patient: twin })
    const survivor = await makePatientSession(twin.email)
    const absorbed = await makePatientSession(patient.email)
    const { profileId } = await makeNote(doctor, { clinic: owner, patient, shown: true })
    await savePatient(doctor, { profileId })
    const person = await addProfile(absorbed.actor, { fullName: 'Bisi', nickname: null, relationship: 'child' })
    const { fileId } = await upload(absorbed.actor, plainPdf(), 'prescription.pdf')
    const { recordId } = await addRecord(absorbed.actor, {
      profileId: person.profileId,
      fileIds: [fileId],
      documentType: 'prescription',
      title: 'Prescription',
      sourceDoctor: null,
      dateOfRecord: null,
      notes: null,
    })
    const { patientId, clinicId } = absorbed.actor.patients[0]!
    for (const { actor } of [survivor, absorbed])
      await dbAcrossClinics.birthDateProof.create({
        data: { accountId: actor.accountId, clinicId, patientId, triesTaken: actor === absorbed.actor ? 4 : 1 },
      })
    await dbAcrossClinics.$transaction((tx) =>
      moveAccount(tx, { survivorId: survivor.actor.accountId, absorbedId: absorbed.actor.accountId }),
    )
    for (const table of movedTables) {
      const left = await dbAcrossClinics.$queryRawUnsafe<{ many: bigint }[]>(
        `SELECT COUNT(*) AS many FROM \`${table}\` WHERE account_id = ?`,
        absorbed.actor.accountId,
      )
      expect(Number(left[0]?.many), table).toBe(0)
    }
    expect(await orphans()).toEqual([])
    const proof = await dbAcrossClinics.birthDateProof.findFirst({
      where: { accountId: survivor.actor.accountId, patientId },
    })
    expect(proof?.triesTaken).toBe(4)
    // A key that is checked again right after: nothing of the exception stays with the connection.
    await expect(
      dbAcrossClinics.$executeRaw`UPDATE records SET account_id = ${absorbed.actor.accountId} WHERE public_id = ${recordId}`,
    ).rejects.toThrow()
    const row = await findAccountSession(survivor.sessionPublicId)
    expect(row?.patients.map((one) => one.patientId)).toContain(patientId)
    const again = await makePatientSession(twin.email)
    expect((await listProfiles(again.actor)).map(({ name }) => name)).toContain('Bisi')
    expect((await openRecord(again.actor, { recordId })).title).toBe('Prescription')
  }, 90_000)
})
