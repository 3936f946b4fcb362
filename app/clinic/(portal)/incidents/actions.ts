'use server'

import { closeIncident, noteIncident } from '@/lib/incidents/follow-incident'
import { incidentInput, noteIncidentInput } from '@/lib/incidents/schema'
import { clinicAction } from '@/lib/web/actions'

const back = (_: unknown, { incidentId }: { incidentId: string }) => ({ redirect: `/clinic/incidents/${incidentId}` })

export const noteIncidentAction = clinicAction(
  { can: 'incident.read', input: noteIncidentInput, done: back },
  noteIncident,
)

export const closeIncidentAction = clinicAction(
  { can: 'incident.read', input: incidentInput, done: back },
  closeIncident,
)
