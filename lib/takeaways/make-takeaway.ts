import { recordAudits } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { patientOfSession } from '@/lib/auth/patient-of-session'
import { dbAcrossClinics } from '@/lib/db'
import { attachFile } from '@/lib/files/attach-file'
import { openBytes } from '@/lib/files/open-bytes'
import { storeMadeFile } from '@/lib/files/store-made-file'
import type { JobContext, JobPayloads } from '@/lib/jobs/schema'
import { type Collected, collectEverything } from '@/lib/takeaways/collect'
import { fhirBundle } from '@/lib/takeaways/fhir-bundle'
import { indexHtml } from '@/lib/takeaways/index-html'
import { type Entry, makeZip } from '@/lib/takeaways/make-zip'
import { scopeHash } from '@/lib/takeaways/scope-hash'
import { valuesCsv } from '@/lib/takeaways/values-csv'
import { takeawayWords } from '@/lib/takeaways/words'

/**
 * The job that makes the archive: of what the patient may see at this moment, by the sign-in that asked. Whoever signed out
 * meanwhile gets none. Run again after a crash it begins anew; what was half made is swept.
 */
export async function makeTakeaway(
  { takeawayId }: JobPayloads['make-takeaway'],
  { last }: Pick<JobContext, 'last'>,
): Promise<void> {
  const takeaway = await dbAcrossClinics.takeaway.findUnique({ where: { publicId: takeawayId } })
  if (!takeaway || takeaway.openSlot === null) return
  const { id } = takeaway
  const fail = () =>
    dbAcrossClinics.takeaway.updateMany({
      where: { id, openSlot: 1 },
      data: { failedAt: new Date(), openSlot: null },
    })
  const actor = await patientOfSession(takeaway.sessionId)
  if (!actor || actor.accountId !== takeaway.accountId) {
    await fail()
    return
  }
  try {
    await make(actor, { id, takeawayId, language: takeaway.language })
  } catch (cause) {
    // Nothing further follows: the patient is told, and may ask again.
    if (last) await fail()
    throw cause
  }
}

type Which = { id: bigint; takeawayId: string; language: string }

async function make(actor: PatientActor, { id, takeawayId, language }: Which): Promise<void> {
  const { accountId } = actor
  // Before anything is read: what is withdrawn from here on makes this archive too old to be given out.
  await dbAcrossClinics.takeaway.update({ where: { id }, data: { begunAt: new Date(), doneItems: 0 } })
  const everything = await collectEverything(actor)
  const totalItems = everything.results.length + everything.records.length
  await dbAcrossClinics.takeaway.update({ where: { id }, data: { totalItems } })
  const noteProgress = (doneItems: number) => dbAcrossClinics.takeaway.update({ where: { id }, data: { doneItems } })
  const { fileId } = await storeMadeFile(
    { accountId },
    {
      chunks: makeZip(entriesOf(everything, language, noteProgress)),
      originalFilename: `oodomedlink-${new Date().toISOString().slice(0, 10)}.zip`,
      mediaType: 'application/zip',
    },
  )
  await dbAcrossClinics.$transaction(async (tx) => {
    const file = await attachFile(tx, { accountId }, { fileId })
    const { count } = await tx.takeaway.updateMany({
      where: { id, openSlot: 1 },
      data: { readyAt: new Date(), openSlot: null, fileId: file.id, scopeHash: scopeHash(actor) },
    })
    // Another process was faster: its archive is the one, and ours is let go with this transaction.
    if (count === 0) throw new Error('This archive was made twice.')
    await recordAudits(tx, actor, [
      { action: 'takeaway.made', entityId: id, metadata: { takeaway: takeawayId } },
      ...everything.results.map(({ rowId, clinicId, resultId }) => ({
        action: 'result.taken_away' as const,
        entityId: rowId,
        clinicId,
        metadata: { result: resultId },
      })),
    ])
  })
}

async function* entriesOf(
  everything: Collected,
  language: string,
  noteProgress: (done: number) => Promise<unknown>,
): AsyncGenerator<Entry> {
  const text = (path: string, bytes: Buffer): Entry => ({ path, pack: true, chunks: () => inOnePiece(bytes) })
  yield text('index.html', indexHtml(everything, takeawayWords(language), language))
  yield text('values.csv', valuesCsv(everything))
  yield text('fhir.json', Buffer.from(JSON.stringify(fhirBundle(everything), null, 2)))
  let done = 0
  for (const { documents } of [...everything.results, ...everything.records]) {
    for (const { path, file } of documents) yield { path, pack: false, chunks: () => openBytes(file) }
    done += 1
    await noteProgress(done)
  }
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
