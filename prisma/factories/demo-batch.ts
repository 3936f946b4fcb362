import type { ClinicActor } from '@/lib/auth/actors'
import { stopReader } from '@/lib/readings/ask-reader'
import { makeBatch, matchInBatch } from '@/prisma/factories/make-batch'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makeDocument } from '@/prisma/factories/make-result'

/** A morning's folder for the demo: three documents that are sure, one that bears another's number, one of somebody unknown. */
export async function addDemoBatch(actor: ClinicActor, people: readonly MadePatient[]): Promise<void> {
  const { batchId } = await makeBatch(actor, 'Friday morning')
  const [first, , , , , twin, other] = people
  if (!first || !twin || !other) throw new Error('The demo has too few people for its batch.')
  const unknown = { ...first, fullName: 'Zubairu Tanko', patientNumber: 'XX-104', dateOfBirth: '1944-04-04' }
  const papers = [first, twin, other, { ...other, patientNumber: twin.patientNumber }, unknown]
  for (const [index, patient] of papers.entries()) {
    const bytes = await makeDocument(actor, { patient, testDate: '2026-11-20' }, 'pdf')
    await matchInBatch(actor, batchId, { bytes, filename: `scan-${String(index + 1).padStart(4, '0')}.pdf` })
  }
  stopReader()
}
