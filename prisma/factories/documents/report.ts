/** `''` is within the range; the others are the marks that laboratories print (HL7 table 0078). */
export type Flag = '' | 'L' | 'H' | 'LL' | 'HH' | 'A'

export type ReportRow = { analyte: string; value: string; unit: string; range: string; flag: Flag }

/** What stands in a made-up report. Dates are written as `2026-11-20`. */
export type Report = {
  clinicName: string
  patientName: string
  patientNumber: string
  dateOfBirth: string
  testName: string
  testDate: string
  rows: ReportRow[]
  /** A report in words, as of an X-ray, or a remark below the table. */
  narrative?: string
}

/** "20 November 2026", as people in a clinic write it. */
export function writtenDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
