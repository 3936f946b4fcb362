import type { VisitorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** The picture behind a logo's address. It is no secret: it stands on patients' pages and in their messages. */
export async function findLogo(
  _visitor: VisitorActor,
  { logoId }: { logoId: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const logo = await dbAcrossClinics.clinicLogo.findUnique({ where: { publicId: logoId }, select: { png: true } })
  if (!logo) throw notFound()
  return Uint8Array.from(logo.png)
}
