import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { newId } from '@/lib/ids'
import { readList } from '@/lib/imports/read-list'
import { mostImportRows } from '@/lib/imports/schema'

/** Takes a list that this member has uploaded. Nothing of it is stored as a patient before somebody has looked at its columns. */
export async function addImport(actor: ClinicActor, { fileId }: { fileId: string }): Promise<{ importId: string }> {
  const { clinicId, memberId } = actor
  const file = await db.storedFile.findFirst({ where: { publicId: fileId, clinicId, uploadedById: memberId } })
  if (!file || file.kind !== 'csv')
    throw new AppError('invalid', 'This file is not a table.', { fields: { problem: 'kind' } })
  const { rows } = await readList(file)
  if (rows.length === 0) throw new AppError('invalid', 'This table has no rows.', { fields: { problem: 'empty' } })
  if (rows.length > mostImportRows)
    throw new AppError('too_large', 'This table has too many rows.', { fields: { problem: 'large' } })
  const publicId = newId('import')
  await db.$transaction(async (tx) => {
    const { id } = await attachFile(tx, actor, { fileId })
    await tx.patientImport.create({
      data: { publicId, clinicId, fileId: id, createdById: memberId, rowCount: rows.length },
    })
  })
  return { importId: publicId }
}
