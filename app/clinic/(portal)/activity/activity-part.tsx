import { ListPages } from '@/components/data-table/list-pages'
import { ActivityTable } from '@/components/activity/activity-table'
import { listActivity } from '@/lib/audit/list-activity'
import type { ListActivityInput } from '@/lib/audit/schema'
import type { ClinicActor } from '@/lib/auth/actors'

const path = '/clinic/activity'
const doors = { result: '/clinic/results', patient: '/clinic/patients' }

/** The slow part of the page: the rows. */
export async function ActivityPart({ actor, input }: { actor: ClinicActor; input: ListActivityInput }) {
  const { rows, next, previous } = await listActivity(actor, input)
  const { cursor: _, clinic: __, ...params } = input
  return (
    <>
      <ActivityTable rows={rows} path={path} params={params} timeZone={actor.clinicTimeZone} doors={doors} />
      <ListPages path={path} params={params} next={next} previous={previous} />
    </>
  )
}
