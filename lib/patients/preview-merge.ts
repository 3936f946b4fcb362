import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findBoth } from '@/lib/patients/find-both'
import { countOfPatient } from '@/lib/results/count-of-patient'
import { hasSameName } from '@/lib/patients/similar-names'

/** What a merge would move, and whom it would let read what. */
export async function previewMerge(actor: ClinicActor, input: { survivorId: string; absorbedId: string }) {
  const { survivor, absorbed, birthDatesDiffer } = await findBoth(db, actor, input)
  const [theirs, own] = await Promise.all([
    countOfPatient(db, actor, absorbed.id),
    countOfPatient(db, actor, survivor.id),
  ])
  const there = new Set(survivor.contacts.map(({ publicId }) => publicId))
  const plain = ({ publicId, fullName, patientNumber, dateOfBirth, contacts }: typeof survivor) => ({
    patientId: publicId,
    fullName,
    patientNumber,
    dateOfBirth,
    contacts: contacts.map(({ value }) => value),
  })
  const certain = survivor.dateOfBirth !== null && survivor.dateOfBirth === absorbed.dateOfBirth
  return {
    survivor: plain(survivor),
    absorbed: plain(absorbed),
    birthDatesDiffer,
    sent: theirs.sent,
    waiting: theirs.waiting,
    ownResults: own.sent + own.waiting,
    contacts: absorbed.contacts
      .filter(({ publicId }) => !there.has(publicId))
      .map(({ publicId, kind, value }) => ({ contactId: publicId, kind, value })),
    /** Name and birth date say the same, so that keeping the contacts is what one would expect. */
    keepByDefault: certain && hasSameName(survivor.fullName, absorbed.fullName),
  }
}
export type MergePreview = Awaited<ReturnType<typeof previewMerge>>

/** The merges in which a patient took another up, and which can be taken back. */
export async function listMerges(actor: ClinicActor, { patientId }: { patientId: string }) {
  const rows = await db.patientMerge.findMany({
    where: { clinicId: actor.clinicId, survivor: { publicId: patientId }, undoneAt: null },
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      publicId: true,
      mergedAt: true,
      absorbed: { select: { fullName: true, patientNumber: true } },
    },
  })
  return rows.map(({ publicId, mergedAt, absorbed }) => ({ mergeId: publicId, mergedAt, ...absorbed }))
}
export type MergeRow = Awaited<ReturnType<typeof listMerges>>[number]
