import type { PatientActor } from '@/lib/auth/actors'
import { AppError } from '@/lib/errors'
import { receiveFile } from '@/lib/files/receive-file'
import { createTurns } from '@/lib/files/take-turns'
import { takeLimit } from '@/lib/limits/take-limit'
import { addRecord } from '@/lib/records/add-record'
import { limitRecordBytes, mostFiles, recordWordsInput, type UploadProblem } from '@/lib/records/schema'

const page = '/patient/records'

// A form is held in memory while it comes in: a few at once, so that many uploads do not hold many forms.
const inTurn = createTurns(3)

/**
 * A record with its documents from a plain form, so that it works without scripts: the answer is a page to go to, and a refusal
 * leads back to the form with a word of what is wrong. A script that asks for JSON gets the same as `{ location }` or `{ problem }`,
 * so that what was typed stays.
 */
export async function receiveRecord(actor: PatientActor, request: Request): Promise<Response> {
  const answer = request.headers.get('accept')?.includes('application/json') ? asJson : asPage
  try {
    const { recordId } = await inTurn(() => takeIn(actor, request))
    return answer({ location: `${page}/${recordId}?done=added` })
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code === 'unavailable') throw cause
    return answer({ problem: problemOf(cause) })
  }
}

async function takeIn(actor: PatientActor, request: Request): Promise<{ recordId: string }> {
  await takeLimit('record-account', actor.accountPublicId)
  const form = await formOf(request)
  const files = form.getAll('file').filter((file): file is File => file instanceof File && file.size > 0)
  if (files.length === 0) throw problem('none')
  if (files.length > mostFiles) throw problem('many')
  const fields = [...form].filter(
    ([name, value]) => name !== 'file' && !name.startsWith('$') && typeof value === 'string',
  )
  const words = recordWordsInput.safeParse(Object.fromEntries(fields))
  if (!words.success) throw problem('words')
  const fileIds: string[] = []
  for (const file of files) {
    const { fileId } = await receiveFile(
      { accountId: actor.accountId },
      {
        body: inOnePiece(new Uint8Array(await file.arrayBuffer())),
        announcedBytes: file.size,
        originalFilename: file.name || 'document',
        limitBytes: limitRecordBytes,
        refuses: { kind: 'csv', words: 'Save it as PDF and choose it again.' },
      },
    )
    fileIds.push(fileId)
  }
  return addRecord(actor, { ...words.data, fileIds })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

async function formOf(request: Request): Promise<FormData> {
  const announced = request.headers.get('content-length')
  // Without an announced length nobody knows how much would be held; every browser announces it.
  if (announced === null || !/^\d{1,12}$/.test(announced)) throw problem('cut')
  if (Number(announced) > limitRecordBytes + 20_000) throw problem('large')
  return request.formData().catch((cause: unknown) => {
    throw problem('cut', cause)
  })
}

const problem = (word: UploadProblem, cause?: unknown) =>
  new AppError('invalid', `The record was not taken in (${word}).`, { fields: { problem: word }, cause })

function problemOf({ code, fields }: AppError): UploadProblem {
  const said = fields?.['problem'] as UploadProblem | undefined
  if (said) return said
  if (code === 'too_large') return 'large'
  if (code === 'not_found') return 'words'
  return code === 'rate_limited' ? 'often' : 'kind'
}

type Outcome = { location: string } | { problem: UploadProblem }

const privately = { 'cache-control': 'private, no-store' }
const asJson = (outcome: Outcome) =>
  Response.json(outcome, { status: 'problem' in outcome ? 422 : 200, headers: privately })
const asPage = (outcome: Outcome) =>
  new Response(null, {
    status: 303,
    headers: {
      location: 'problem' in outcome ? `${page}/new?problem=${outcome.problem}` : outcome.location,
      ...privately,
    },
  })
