import type { PatientActor } from '@/lib/auth/actors'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'
import { makeLockedFile } from '@/lib/locked/make-locked-file'
import { passcodeInput } from '@/lib/locked/schema'
import { readLanguage } from '@/lib/web/words'

/**
 * The locked file as a download, from a plain form, so that it works without scripts. A refusal leads back to the result with a
 * word that something was wrong.
 */
export async function sendLockedFile(
  actor: PatientActor,
  { resultId }: { resultId: string },
  request: Request,
): Promise<Response> {
  try {
    await takeLimit('locked-file-account', actor.accountPublicId)
    const form = await request.formData().catch((cause: unknown) => {
      throw new AppError('invalid', 'There is no passcode in this form.', { cause })
    })
    const passcode = passcodeInput.safeParse(form.get('passcode'))
    if (!passcode.success) throw new AppError('invalid', 'The passcode is too short.')
    const html = await makeLockedFile(actor, { resultId, passcode: passcode.data, language: await readLanguage() })
    return new Response(html, {
      headers: {
        // Never shown as a page of ours: it is a file to keep.
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="oodomedlink-locked.html"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    })
  } catch (cause) {
    if (!(cause instanceof AppError) || !['invalid', 'too_large', 'rate_limited'].includes(cause.code)) throw cause
    const location = `/patient/results/${resultId}?problem=locked#locked`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
  }
}
