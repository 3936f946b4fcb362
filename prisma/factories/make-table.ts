import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { confirmTable } from '@/lib/tables/confirm-table'
import { importTable } from '@/lib/tables/import-table'
import { startTable } from '@/lib/tables/start-table'
import { makeFile } from '@/prisma/factories/make-result'

/** A table that was brought in by this member, with its columns recognised as far as they are. */
export async function makeTable(
  actor: ClinicActor,
  text: string,
  filename = 'table.csv',
): Promise<{ tableId: string }> {
  const { fileId } = await makeFile(actor, new TextEncoder().encode(text), filename)
  return startTable(actor, { fileIds: [fileId] })
}

/** Does the work of a confirmed table's jobs, part after part. */
export async function storeTable(tableId: string): Promise<void> {
  for (let part = 0; part < 1000; part += 1) {
    await importTable({ tableId, part })
    const { state } = await dbAcrossClinics.tableImport.findUniqueOrThrow({ where: { publicId: tableId } })
    if (state !== 'importing') return
  }
}

/** A table confirmed and stored. */
export async function makeStoredTable(actor: ClinicActor, text: string): Promise<{ tableId: string }> {
  const made = await makeTable(actor, text)
  await confirmTable(actor, made)
  await storeTable(made.tableId)
  return made
}
