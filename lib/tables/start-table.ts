import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { findOwnUpload } from '@/lib/files/find-own-upload'
import { newId } from '@/lib/ids'
import { fingerprintOf } from '@/lib/tables/fingerprint'
import { loadTable } from '@/lib/tables/load-table'
import { rememberedMapping } from '@/lib/tables/remembered-mapping'
import type { StartTableInput } from '@/lib/tables/schema'
import { questionsOf, suggestMapping } from '@/lib/tables/suggest-mapping'

/**
 * Takes a table in: the file is kept as the source, its columns are recognised, or known from the last time. Nothing of its
 * rows is stored before somebody has confirmed what they mean. @throws AppError invalid for a file that is no table
 */
export async function startTable(actor: ClinicActor, { fileIds }: StartTableInput): Promise<{ tableId: string }> {
  const [fileId = ''] = fileIds
  const upload = await findOwnUpload(actor, { fileId })
  if (!upload) throw notFound()
  const table = await loadTable(upload)
  const fingerprint = fingerprintOf(table.header)
  const remembered = await rememberedMapping(actor, fingerprint)
  const mapping = remembered ?? suggestMapping(table)
  const questions = questionsOf(table, mapping)
  if (questions.includes('columns') && !remembered && mapping.columns.length !== table.header.length)
    throw new AppError('invalid', 'The headings of this table cannot be told apart. Export it again.')
  const tableId = newId('table')
  await db.$transaction(async (tx) => {
    const file = await attachFile(tx, actor, { fileId })
    const { id } = await tx.tableImport.create({
      data: {
        publicId: tableId,
        clinicId: actor.clinicId,
        fileId: file.id,
        fingerprint,
        mapping,
        state: questions.length === 0 ? 'preview' : 'mapping',
        createdById: actor.memberId,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'table.received', entityId: id, metadata: { table: tableId, file: fileId } })
  })
  return { tableId }
}
