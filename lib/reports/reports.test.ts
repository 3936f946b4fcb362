import { expect, test } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { getReport } from '@/lib/reports/get-report'
import { monthsBetween, startOfDay } from '@/lib/reports/month-starts'
import { reportCsv } from '@/lib/reports/report-csv'
import { reportPdf } from '@/lib/reports/report-pdf'
import { reportInput, spanWords } from '@/lib/reports/schema'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

test('a day begins when the clinic’s clock says so, on days on which it changes too', () => {
  expect(startOfDay('2026-11-21', 'Africa/Lagos').toISOString()).toBe('2026-11-20T23:00:00.000Z')
  expect(startOfDay('2026-03-29', 'Europe/Paris').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-03-30', 'Europe/Paris').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(startOfDay('2026-10-26', 'Europe/Paris').toISOString()).toBe('2026-10-25T23:00:00.000Z')
  // In Beirut the clock goes on at midnight: that day begins at one.
  expect(startOfDay('2024-03-31', 'Asia/Beirut').toISOString()).toBe('2024-03-30T22:00:00.000Z')
  expect(startOfDay('2024-02-29', 'UTC').toISOString()).toBe('2024-02-29T00:00:00.000Z')
})

test('months are cut to the span, and follow each other without a gap', () => {
  const months = monthsBetween('2025-12-15', '2026-02-03', 'Africa/Lagos')
  expect(months.map(({ label }) => label)).toEqual(['2025-12', '2026-01', '2026-02'])
  for (const [index, month] of months.entries()) expect(months[index + 1]?.start ?? month.end).toEqual(month.end)
})

test('spans are said as people say them', () => {
  expect([null, 20, 3600, 5400, 180_000, 345_600].map(spanWords)).toEqual([
    '–',
    'under 1 min',
    '1 h',
    '1 h 30 min',
    '2 days 2 h',
    '4 days',
  ])
})

test('a report counts, and its medians and 90th percentiles are those of the results', async () => {
  const actor = await makeMember(await makeClinic())
  const patient = await makePatient(actor)
  const uploadedAt = new Date('2026-09-10T08:00:00Z')
  for (let number = 1; number <= 10; number += 1) {
    const { resultId } = await makeResult(actor, { patient, reached: 'sent' })
    const after = (hours: number) => new Date(uploadedAt.getTime() + hours * 3_600_000)
    await dbAcrossClinics.result.update({
      where: { publicId: resultId },
      data: {
        uploadedAt,
        authorisedAt: after(number),
        sentAt: after(number + 1),
        // Two are not read at all, and one only after two days.
        firstViewedAt: number <= 2 ? null : after(number + 1 + (number === 10 ? 48 : 2)),
      },
    })
  }
  const report = await getReport(actor, reportInput.parse({ from: '2026-09-01', until: '2026-09-30' }))
  const hours = (median: number, ninetieth: number) => ({ median: median * 3600, ninetieth: ninetieth * 3600 })
  expect(report.rows).toEqual([
    {
      group: 'September 2026',
      uploaded: 10,
      sent: 10,
      viewed: 8,
      readWithin24: { of: 10, read: 7 },
      readWithin72: { of: 10, read: 8 },
      toAuthorised: hours(5, 9),
      toSent: hours(1, 1),
      toViewed: hours(2, 48),
    },
  ])
  const byTest = await getReport(actor, reportInput.parse({ by: 'test', from: '2026-09-01', until: '2026-09-30' }))
  expect(byTest.rows.map(({ group, uploaded }) => [group, uploaded])).toEqual([['Full blood count', 10]])
  const stranger = await makeMember(await makeClinic())
  expect((await getReport(stranger, reportInput.parse({ from: '2026-09-01', until: '2026-09-30' }))).rows).toEqual([])
})

test('a cell that a spreadsheet would run leaves as text, and the print holds every letter', async () => {
  const row = { uploaded: 1, sent: 1, viewed: 0, readWithin24: { of: 0, read: 0 }, readWithin72: { of: 0, read: 0 } }
  const none = { median: null, ninetieth: null }
  const rows = ['=HYPERLINK("x")', '@SUM(1)', 'Ìlera Ọ̀sun'].map((group) => ({
    ...row,
    group,
    toAuthorised: none,
    toSent: none,
    toViewed: none,
  }))
  const report = {
    rows,
    bounces: [{ domain: 'example.com', sent: 3, bounced: 1 }],
    from: '2026-09-01',
    until: '2026-09-30',
  }
  const csv = reportCsv(report).toString()
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain("'@SUM(1)")
  const pdf = await reportPdf(report, { clinicName: 'Ìlera Diagnostics', by: 'test', made: new Date() })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
