import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { tablesOf } from '@/lib/tables/access'
import { findTable } from '@/lib/tables/find-table'
import { fingerprintOf } from '@/lib/tables/fingerprint'
import { loadTable } from '@/lib/tables/load-table'
import { rememberMapping } from '@/lib/tables/remembered-mapping'
import type { MapTableInput, Question } from '@/lib/tables/schema'
import { questionsOf } from '@/lib/tables/suggest-mapping'

const asked: Record<Question, string> = {
  columns: 'Each meaning can belong to one column only.',
  value: 'Say which column holds the values.',
  testName: 'Say which column names what was measured, or enter it for the whole table.',
  testDate: 'Say which column holds the date, or enter it for the whole table.',
  birthOrder: 'Say which is the day in these birth dates.',
  testOrder: 'Say which is the day in these dates.',
  serials: 'Say what these numbers are.',
  shortYears: 'Say what these years are.',
  decimal: 'Say which sign stands before the decimals.',
}
const fieldOf = (question: Question) => (question === 'value' ? 'columns' : question)

/** Says what the columns of a table hold, and answers what it leaves open. The next table of these headings needs it no more. */
export async function mapTable(actor: ClinicActor, { tableId, ...mapping }: MapTableInput): Promise<void> {
  const found = await findTable(actor, tableId)
  const table = await loadTable(found.file)
  const open = questionsOf(table, mapping)
  if (open.length > 0)
    throw new AppError('invalid', 'Please answer what is marked below.', {
      fields: Object.fromEntries(open.map((question) => [fieldOf(question), asked[question]])),
    })
  await db.$transaction(async (tx) => {
    const { count } = await tx.tableImport.updateMany({
      where: { publicId: tableId, ...tablesOf(actor), state: { in: ['mapping', 'preview'] } },
      data: { mapping, state: 'preview' },
    })
    if (count === 0) throw new AppError('conflict', 'This table is confirmed already; its columns cannot change now.')
    await rememberMapping(tx, actor, { fingerprint: fingerprintOf(table.header), mapping })
  })
}
