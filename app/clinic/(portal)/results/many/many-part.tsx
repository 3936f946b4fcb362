import { ManyForms } from '@/components/results/many-forms'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { limitMany } from '@/lib/bulk/schema'
import { describeResults } from '@/lib/results/find-result-keys'
import * as actions from './actions'

/** The results that were ticked, of those that are the clinic's own, and what can be done with them. */
export async function ManyPart({ actor, result }: { actor: ClinicActor; result: readonly string[] }) {
  const rows = await describeResults(actor, [...new Set(result)].slice(0, limitMany))
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState title="No result is chosen">Tick some in the list of results, then come back.</EmptyState>
      </Card>
    )
  return (
    <ManyForms
      rows={rows}
      actions={actions}
      may={{ send: memberMay(actor.role, 'result.send'), archive: memberMay(actor.role, 'result.archive') }}
      timeZone={actor.clinicTimeZone}
    />
  )
}
