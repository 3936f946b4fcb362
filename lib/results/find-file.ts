import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsOf, resultsVisibleTo } from '@/lib/results/access'

type Ask = { fileId: string; as: 'view' | 'download' }

const actionOf = { view: 'file.opened', download: 'file.downloaded' } as const

/** A document of a result of the actor's clinic. That it is opened is written down before a byte of it leaves. */
export async function findClinicFile(actor: ClinicActor, { fileId, as }: Ask) {
  const file = await db.storedFile.findFirst({
    where: {
      publicId: fileId,
      clinicId: actor.clinicId,
      storedAt: { not: null },
      resultFile: { some: { version: { result: resultsOf(actor) } } },
    },
    include: { resultFile: { select: { version: { select: { resultId: true } } } } },
  })
  if (!file) throw notFound()
  const resultId = file.resultFile[0]?.version.resultId
  await recordAudit(db, actor, {
    action: actionOf[as],
    ...(resultId === undefined ? {} : { entityId: resultId }),
    metadata: { file: fileId },
  })
  return file
}

/** A document of a result that was sent to this account's patients, not withdrawn, and of the version that holds now. */
export async function findPatientFile(actor: PatientActor, { fileId, as }: Ask) {
  const file = await db.storedFile.findFirst({
    where: {
      publicId: fileId,
      clinicId: { in: actor.patients.map((patient) => patient.clinicId) },
      storedAt: { not: null },
      resultFile: { some: { version: { supersededAt: null, result: resultsVisibleTo(actor) } } },
    },
    include: { resultFile: { select: { version: { select: { resultId: true } } } } },
  })
  if (!file) throw notFound()
  const resultId = file.resultFile[0]?.version.resultId
  await recordAudit(db, actor, {
    action: actionOf[as],
    clinicId: file.clinicId,
    ...(resultId === undefined ? {} : { entityId: resultId }),
    metadata: { file: fileId },
  })
  return file
}
