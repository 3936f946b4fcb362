import type { ClinicActor } from '@/lib/auth/actors'
import { db, type Transaction } from '@/lib/db'
import { type Mapping, mappingSchema } from '@/lib/tables/schema'
import type { Prisma } from '@/prisma/generated/client'

type Fingerprint = Uint8Array<ArrayBuffer>

/** What this clinic said about a table with these headings the last time; null where it never did. */
export async function rememberedMapping(actor: ClinicActor, fingerprint: Fingerprint): Promise<Mapping | null> {
  const layout = await db.tableLayout.findFirst({ where: { clinicId: actor.clinicId, fingerprint } })
  // What an earlier form of ours wrote may not fit any more; then the table is looked at anew.
  const read = layout && mappingSchema.safeParse(layout.mapping)
  return read?.success ? read.data : null
}

/** Keeps it for the next table of the same headings. A date that was given for one whole table is for that table only. */
export async function rememberMapping(
  tx: Transaction,
  actor: ClinicActor,
  { fingerprint, mapping }: { fingerprint: Fingerprint; mapping: Mapping },
): Promise<void> {
  const kept: Prisma.InputJsonObject = { ...mapping, testDate: null }
  const said = { mapping: kept, updatedById: actor.memberId }
  const { count } = await tx.tableLayout.updateMany({ where: { clinicId: actor.clinicId, fingerprint }, data: said })
  if (count === 0)
    await tx.tableLayout.createMany({
      data: [{ clinicId: actor.clinicId, fingerprint, ...said }],
      skipDuplicates: true,
    })
}
