import type { ClinicActor } from '@/lib/auth/actors'
import { AppError } from '@/lib/errors'
import { receiveFile } from '@/lib/files/receive-file'
import { addImport } from '@/lib/imports/add-import'
import { type ImportProblem, importProblems, limitImportBytes } from '@/lib/imports/schema'

const page = '/clinic/patients/import'

/**
 * A list of patients from a plain form, so that it works without scripts: the answer is a page to go to, and a refusal goes
 * back to the form with a word of what is wrong.
 */
export async function receiveList(actor: ClinicActor, request: Request): Promise<Response> {
  try {
    const file = await fileOf(request)
    const { fileId } = await receiveFile(actor, {
      body: inOnePiece(new Uint8Array(await file.arrayBuffer())),
      announcedBytes: file.size,
      originalFilename: file.name || 'patients.csv',
      limitBytes: limitImportBytes,
    })
    const { importId } = await addImport(actor, { fileId })
    return seeOther(`${page}/${importId}`)
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code === 'unavailable') throw cause
    return seeOther(`${page}?problem=${problemOf(cause)}`)
  }
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

async function fileOf(request: Request): Promise<File> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  // A form has a little around its file.
  if (announced > limitImportBytes + 10_000) throw new AppError('too_large', importProblems.large)
  const form = await request.formData().catch((cause: unknown) => {
    throw new AppError('invalid', importProblems.none, { fields: { problem: 'none' }, cause })
  })
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    throw new AppError('invalid', importProblems.none, { fields: { problem: 'none' } })
  return file
}

function problemOf({ code, fields }: AppError): ImportProblem {
  const problem = fields?.['problem']
  if (problem !== undefined && problem in importProblems) return problem as ImportProblem
  if (code === 'too_large') return 'large'
  return code === 'rate_limited' ? 'often' : 'kind'
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
