import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { stampRead } from '@/lib/deliveries/stamp-delivery'
import { notFound } from '@/lib/errors'
import { resultsOf, resultsVisibleTo } from '@/lib/results/access'
import type { OpenFileInput } from '@/lib/results/schema'

const actionOf = { view: 'file.opened', download: 'file.downloaded' } as const

const ofClinic = (actor: ClinicActor) => ({
  clinicId: actor.clinicId,
  storedAt: { not: null },
  // A table of many patients is the clinic's alone: no rule for patients names it.
  OR: [
    { resultFile: { some: { version: { result: resultsOf(actor) } } } },
    { tableImports: { some: { clinicId: actor.clinicId } } },
  ],
})

// Of the version that holds now, of a result that was sent to this account's patients and is not withdrawn.
const ofPatient = (actor: PatientActor) => ({
  clinicId: { in: actor.patients.map((patient) => patient.clinicId) },
  storedAt: { not: null },
  resultFile: { some: { version: { supersededAt: null, result: resultsVisibleTo(actor) } } },
})

/** A document whose content becomes part of a page; that the page was opened is written down by the page. */
export async function findReadableFile(actor: ClinicActor | PatientActor, fileId: string) {
  const file = await db.storedFile.findFirst({
    where: { publicId: fileId, ...(actor.kind === 'clinic' ? ofClinic(actor) : ofPatient(actor)) },
    include: { resultFile: { select: { version: { select: { resultId: true } } } } },
  })
  if (!file || file.clinicId === null) throw notFound()
  return { ...file, clinicId: file.clinicId }
}

/** A document on its way to a reader. That it is opened is written down before a byte of it leaves. */
export async function findFile(actor: ClinicActor | PatientActor, { fileId, as }: OpenFileInput) {
  const file = await findReadableFile(actor, fileId)
  const resultId = file.resultFile[0]?.version.resultId
  if (actor.kind === 'patient' && as === 'download' && resultId !== undefined)
    await stampRead(db, actor, { clinicId: file.clinicId, id: resultId }, 'downloadedAt')
  await recordAudit(db, actor, {
    action: actionOf[as],
    clinicId: file.clinicId,
    ...(resultId === undefined ? {} : { entityId: resultId }),
    metadata: { file: fileId },
  })
  return file
}
