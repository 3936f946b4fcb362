import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { tablesOf } from '@/lib/tables/access'
import { mappingSchema } from '@/lib/tables/schema'

/** One table of the actor's clinic with its file and its mapping. @throws not_found */
export async function findTable(actor: ClinicActor, tableId: string) {
  const found = await db.tableImport.findFirst({
    where: { publicId: tableId, ...tablesOf(actor) },
    include: { file: true },
  })
  if (!found) throw notFound()
  return { ...found, mapping: mappingSchema.parse(found.mapping) }
}
