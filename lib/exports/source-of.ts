import { type ExportFilters, exportFilters, type ExportSubject } from '@/lib/exports/schema'
import { activitySource, whereActivity } from '@/lib/exports/sources/activity.sql'
import { clinicsSource, whereClinics } from '@/lib/exports/sources/clinics.sql'
import { deliveriesSource, whereDeliveries } from '@/lib/exports/sources/deliveries.sql'
import type { ExportSource, ExportWhere } from '@/lib/exports/sources/export-source'
import { patientsSource, wherePatients } from '@/lib/exports/sources/patients.sql'
import { resultsSource, whereResults } from '@/lib/exports/sources/results.sql'

type Subject<Name extends ExportSubject> = {
  source: ExportSource
  where: (filters: ExportFilters[Name]) => Promise<ExportWhere> | ExportWhere
}

const subjects: { [Name in ExportSubject]: Subject<Name> } = {
  results: { source: resultsSource, where: whereResults },
  patients: { source: patientsSource, where: wherePatients },
  deliveries: { source: deliveriesSource, where: whereDeliveries },
  activity: { source: activitySource, where: whereActivity },
  clinics: { source: clinicsSource, where: whereClinics },
}

/** The list of a subject and which of its rows, from filters as they were kept. @throws invalid for a clinic that is not there */
export async function sourceOf(
  subject: ExportSubject,
  kept: unknown,
): Promise<{ source: ExportSource; where: ExportWhere }> {
  const { source, where } = subjects[subject] as Subject<ExportSubject>
  return { source, where: await where(exportFilters[subject].parse(kept)) }
}
