import { z } from 'zod'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOfSamePerson } from '@/lib/profiles/patients-of-same-person'
import { resultsVisibleTo } from '@/lib/results/access'
import { noteViewed } from '@/lib/results/note-viewed'
import { resultIdInput } from '@/lib/results/schema'

export const valueHistoryInput = z.object({
  resultId: resultIdInput,
  /** A LOINC code. */
  code: z.string().regex(/^\d{1,7}-\d$/),
})

const atMost = 200

/**
 * How an analyte was at each time and each clinic, the newest first: every opened result of the same person that bears the same
 * LOINC code. Only those in the same UCUM unit may be drawn on one line (`comparable`): two numbers in two units are no change.
 * Nothing that was not opened yet is told here. @throws not_found where this result has no such value
 */
export async function listValueHistory(actor: PatientActor, { resultId, code }: z.output<typeof valueHistoryInput>) {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsVisibleTo(actor), versions: holding(code) },
    select: { id: true, clinicId: true, publicId: true, patientId: true },
  })
  if (!result || result.patientId === null) throw notFound()
  await noteViewed(actor, result)
  const samePerson = await patientsOfSamePerson(actor, result.patientId)
  const rows = await db.result.findMany({
    where: {
      AND: [resultsVisibleTo(actor), { patientId: { in: samePerson } }],
      firstViewedAt: { not: null },
      versions: holding(code),
    },
    orderBy: [{ testDate: 'desc' }, { id: 'desc' }],
    take: atMost,
    select: {
      publicId: true,
      testDate: true,
      clinic: { select: { clinicName: true } },
      versions: {
        where: { supersededAt: null },
        select: { observations: { where: { loinc: code }, orderBy: { position: 'asc' } } },
      },
    },
  })
  const values = rows.flatMap(({ publicId, testDate, clinic, versions }) =>
    versions.flatMap(({ observations }) =>
      observations.map((value) => ({
        resultId: publicId,
        testDate: testDate.toISOString().slice(0, 10),
        clinicName: clinic.clinicName,
        analyteName: value.analyteName,
        valueText: value.valueText,
        unit: value.unit,
        ucum: value.ucum,
        rangeText: value.rangeText,
        flag: value.flag,
        critical: value.critical,
        valueNumber: value.valueNumber?.toString() ?? null,
        rangeLow: value.rangeLow?.toString() ?? null,
        rangeHigh: value.rangeHigh?.toString() ?? null,
        comparator: value.comparator,
      })),
    ),
  )
  const here = values.find((value) => value.resultId === resultId)
  if (!here) throw notFound()
  return {
    analyteName: here.analyteName,
    unit: here.unit,
    values: values.map((value) => ({
      ...value,
      // "< 5" is no point on a line either.
      comparable:
        value.valueNumber !== null && value.comparator === null && value.ucum !== null && value.ucum === here.ucum,
    })),
  }
}

export type HistoryValue = Awaited<ReturnType<typeof listValueHistory>>['values'][number]

const holding = (loinc: string) => ({ some: { supersededAt: null, observations: { some: { loinc } } } })
