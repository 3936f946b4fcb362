import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { readWhole } from '@/lib/files/read-whole'
import { createTurns } from '@/lib/files/take-turns'
import { lockedPage } from '@/lib/locked/locked-page'
import { sealForPasscode } from '@/lib/locked/seal-for-passcode'
import { lockedWords } from '@/lib/locked/words'
import { listAllOpen } from '@/lib/results/list-all-open'
import { noteViewed } from '@/lib/results/note-viewed'

/** What the documents of one file may have together: it is made, and opened on a phone, in memory. */
const limitBytes = 25_000_000

const inTurn = createTurns(2)

type Asked = { resultId: string; passcode: string; language: string }

/**
 * One result as a single HTML file that opens without a connection and only with the passcode, which is kept nowhere.
 * @throws not_found for what this patient may not open, too_large
 */
export function makeLockedFile(actor: PatientActor, asked: Asked): Promise<string> {
  return inTurn(() => make(actor, asked))
}

async function make(actor: PatientActor, { resultId, passcode, language }: Asked): Promise<string> {
  const [result] = await listAllOpen(actor, { resultId })
  if (!result) throw notFound()
  const totalBytes = result.files.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes ?? 0n), 0)
  if (totalBytes > limitBytes) throw new AppError('too_large', 'These documents are too large for one file.')
  await noteViewed(actor, { id: result.rowId, clinicId: result.clinicId, publicId: resultId })
  await recordAudit(db, actor, {
    action: 'result.taken_away',
    entityId: result.rowId,
    clinicId: result.clinicId,
    metadata: { result: resultId },
  })
  const words = lockedWords(language)
  const files = []
  for (const file of result.files) {
    const bytes = await readWhole(file, limitBytes)
    files.push({ name: file.originalFilename, type: typeOf(file.mediaType), bytes: bytes.toString('base64') })
  }
  const { clinic, testName, testDate, notes, values } = result
  const content = {
    language,
    title: testName,
    lines: [`${clinic.clinicName} · ${testDate}`, words.asOf(new Date()), ...(notes === null ? [] : [notes])],
    head: words.head,
    rows: values.map(({ analyteName, valueText, unit, rangeText, flag }) => [
      analyteName,
      `${valueText} ${unit ?? ''}`.trim(),
      rangeText ?? words.notSaid,
      flag === null ? words.notSaid : words.flags[flag],
    ]),
    documents: words.documents,
    files,
  }
  return lockedPage(await sealForPasscode(Buffer.from(JSON.stringify(content)), passcode), words.page, language)
}

/** Only what a browser shows harmlessly keeps its type: a document from the file must not become a page of its own. */
const typeOf = (mediaType: string | null) =>
  mediaType !== null && /^(application\/pdf|image\/(jpeg|png|webp))$/.test(mediaType)
    ? mediaType
    : 'application/octet-stream'
