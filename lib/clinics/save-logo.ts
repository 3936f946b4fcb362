import sharp from 'sharp'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'

export const limitLogoBytes = 2 * 1024 * 1024
const box = { width: 480, height: 120 }
const formats = new Set(['png', 'jpeg', 'webp'])
const limitPixels = 25_000_000

const unreadable = (cause?: unknown) =>
  new AppError('invalid', 'This picture cannot be read. Choose a PNG, JPEG or WebP of at most 2 MB.', { cause })

/** Draws a logo anew, as a small PNG: what the upload held beside its pixels is not in it. @throws invalid for anything else. */
export async function drawLogo(
  bytes: Uint8Array,
): Promise<{ png: Uint8Array<ArrayBuffer>; width: number; height: number }> {
  if (bytes.length === 0 || bytes.length > limitLogoBytes) throw unreadable()
  try {
    const picture = sharp(bytes, { limitInputPixels: limitPixels, pages: 1 })
    const { format } = await picture.metadata()
    if (!formats.has(format)) throw unreadable()
    const { data, info } = await picture
      .rotate()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    return { png: Uint8Array.from(data), width: info.width, height: info.height }
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause)
  }
}

/** Puts a logo in the place of the old one, under a new address, so that no copy of the old one is shown. */
export async function saveLogo(actor: ClinicActor, bytes: Uint8Array): Promise<void> {
  const logo = await drawLogo(bytes)
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    await tx.clinicLogo.deleteMany({ where: { clinicId } })
    await tx.clinicLogo.create({ data: { clinicId, publicId: newId('logo'), ...logo } })
    await recordAudit(tx, actor, { action: 'clinic.profile_changed', entityId: clinicId })
  })
}

/** Takes the clinic's logo away. */
export async function removeLogo(actor: ClinicActor): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.clinicLogo.deleteMany({ where: { clinicId } })
    if (count > 0) await recordAudit(tx, actor, { action: 'clinic.profile_changed', entityId: clinicId })
  })
}
