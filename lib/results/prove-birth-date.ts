import { z } from 'zod'
import { takeBirthDateTry } from '@/lib/accounts/take-birth-date-try'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsToldTo } from '@/lib/results/access'
import { resultIdInput } from '@/lib/results/schema'

/** Three fields, because a date field shows a calendar that begins today, and the oldest readers were born long before. */
export const proveBirthDateInput = z
  .strictObject({
    resultId: resultIdInput,
    day: z.coerce.number().int().min(1).max(31),
    month: z.coerce.number().int().min(1).max(12),
    year: z.coerce.number().int().min(1900).max(2100),
  })
  .transform(({ resultId, day, month, year }) => ({
    resultId,
    birthDate: [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
  }))
  // The 31st of February is a slip of the finger, and takes no try.
  .refine(({ birthDate }) => z.iso.date().safeParse(birthDate).success, 'There is no such day.')
export type ProveBirthDateInput = z.output<typeof proveBirthDateInput>

/**
 * Compares what the reader says with the birth date of the patient whose result it is. @throws not_found for a result that
 * is not theirs, conflict for another date, gone when the tries are used up.
 */
export async function proveBirthDate(
  actor: PatientActor,
  { resultId, birthDate }: ProveBirthDateInput,
): Promise<{ resultId: string }> {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsToldTo(actor) },
    select: { id: true, clinicId: true, patientId: true, patient: { select: { dateOfBirth: true } } },
  })
  if (!result || result.patientId === null) throw notFound()
  const { id, clinicId, patientId, patient } = result
  await takeBirthDateTry(actor, { clinicId, patientId, resultId: id }, () => {
    const onFile = patient?.dateOfBirth?.toISOString().slice(0, 10)
    return onFile === undefined || onFile === birthDate
  })
  return { resultId }
}
