import { type Report, shareWords, spanWords } from '@/lib/reports/schema'

/** The report as rows of text, the same in the file, in the print and on the page. */
export function reportTable({ rows }: Pick<Report, 'rows'>): { head: string[]; body: string[][] } {
  return {
    head: [
      'Group',
      'Uploaded',
      'Sent',
      'Read',
      'Read within 24 h',
      'Read within 72 h',
      'Upload to authorised (median)',
      '(90 %)',
      'Authorised to sent (median)',
      '(90 %)',
      'Sent to read (median)',
      '(90 %)',
    ],
    body: rows.map((row) => [
      row.group,
      String(row.uploaded),
      String(row.sent),
      String(row.viewed),
      shareWords(row.readWithin24),
      shareWords(row.readWithin72),
      ...[row.toAuthorised, row.toSent, row.toViewed].flatMap(({ median, ninetieth }) => [
        spanWords(median),
        spanWords(ninetieth),
      ]),
    ]),
  }
}
