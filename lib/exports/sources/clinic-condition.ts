import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

/** The rows of one clinic. @throws invalid where no clinic has this number: a list of nothing helps nobody */
export async function ofClinic(column: Prisma.Sql, clinic: string | undefined): Promise<Prisma.Sql[]> {
  if (clinic === undefined) return []
  const row = await dbAcrossClinics.clinic.findUnique({ where: { publicId: clinic }, select: { id: true } })
  if (!row)
    throw new AppError('invalid', 'Please check what is marked below.', {
      fields: { clinic: 'No clinic has this number.' },
    })
  return [sql`${column} = ${row.id}`]
}
