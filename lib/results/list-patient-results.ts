import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { initialsOf } from '@/lib/patients/initials-of'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { mustProve, resultsToldTo } from '@/lib/results/access'
import type { ResultType } from '@/lib/results/schema'

export type PatientResultRow = {
  resultId: string
  clinicName: string
  clinicColour: string | null
  /** Initials only: several people may stand behind one mailbox. */
  patientInitials: string
  sentAt: Date
  isNew: boolean
} & (
  | { withdrawn: false; locked?: false; testName: string; resultType: ResultType; testDate: string }
  | { withdrawn: true; clinicPhone: string | null }
  /** The clinic asks for the birth date first, so not even the kind of test is told. */
  | { withdrawn: false; locked: true }
)

const limit = 25

/** What was sent to the patients behind this account, or to these of them, the newest first. Of a withdrawn one only that it is withdrawn. */
export async function listPatientResults(
  actor: PatientActor,
  { cursor: cursorText, patientIds }: { cursor?: string | undefined; patientIds?: readonly bigint[] | undefined },
): Promise<Page<PatientResultRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor &&
    (await db.result.findFirst({
      where: { publicId: cursor.id, ...resultsToldTo(actor) },
      select: { id: true, sentAt: true },
    }))
  const rows = await db.result.findMany({
    where: {
      ...resultsToldTo(actor),
      AND: [
        patientIds ? { patientId: { in: [...patientIds] } } : {},
        at?.sentAt ? beyond({ id: at.id, sentAt: at.sentAt }, backwards) : {},
      ],
    },
    orderBy: backwards ? [{ sentAt: 'asc' }, { id: 'asc' }] : [{ sentAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      publicId: true,
      testName: true,
      resultType: true,
      testDate: true,
      uploadedAt: true,
      sentAt: true,
      firstViewedAt: true,
      recalledAt: true,
      patientId: true,
      clinic: { select: { clinicName: true, phone: true, colour: true } },
      patient: { select: { fullName: true } },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map((row) => {
      const common = {
        resultId: row.publicId,
        clinicName: row.clinic.clinicName,
        clinicColour: row.clinic.colour,
        patientInitials: initialsOf(row.patient?.fullName ?? ''),
        sentAt: row.sentAt ?? row.uploadedAt,
        isNew: row.firstViewedAt === null,
      }
      if (row.recalledAt !== null) return { ...common, isNew: false, withdrawn: true, clinicPhone: row.clinic.phone }
      if (mustProve(actor, row.patientId)) return { ...common, withdrawn: false, locked: true }
      return {
        ...common,
        withdrawn: false,
        testName: row.testName,
        resultType: row.resultType as ResultType,
        testDate: row.testDate.toISOString().slice(0, 10),
      }
    }),
  }
}

function beyond(row: { id: bigint; sentAt: Date }, backwards: boolean) {
  return backwards
    ? { OR: [{ sentAt: { gt: row.sentAt } }, { sentAt: row.sentAt, id: { gt: row.id } }] }
    : { OR: [{ sentAt: { lt: row.sentAt } }, { sentAt: row.sentAt, id: { lt: row.id } }] }
}
