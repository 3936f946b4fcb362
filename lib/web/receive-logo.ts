import type { ClinicActor } from '@/lib/auth/actors'
import { limitLogoBytes, saveLogo } from '@/lib/clinics/save-logo'
import { AppError } from '@/lib/errors'

const page = '/clinic/settings/profile'

/** A logo from a plain form, so that it works without scripts; the answer leads back to the form. */
export async function receiveLogo(actor: ClinicActor, request: Request): Promise<Response> {
  try {
    if (Number(request.headers.get('content-length') ?? 0) > limitLogoBytes + 10_000)
      throw new AppError('too_large', 'This picture is too large.')
    const form = await request.formData().catch((cause: unknown) => {
      throw new AppError('invalid', 'There is no picture in this form.', { cause })
    })
    const file = form.get('logo')
    if (!(file instanceof File)) throw new AppError('invalid', 'There is no picture in this form.')
    await saveLogo(actor, new Uint8Array(await file.arrayBuffer()))
    return seeOther(`${page}?done=logo`)
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return seeOther(`${page}?problem=logo`)
  }
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
