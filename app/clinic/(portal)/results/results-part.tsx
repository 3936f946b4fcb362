import { parseSort } from '@/components/data-table/sort'
import { ListPages } from '@/components/data-table/list-pages'
import { Button } from '@/components/ui/button'
import { NoResults } from '@/components/results/no-results'
import { ResultsTable } from '@/components/results/results-table'
import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { listResults } from '@/lib/results/list-results'
import type { ListResultsInput } from '@/lib/results/schema'

const path = '/clinic/results'

/** The slow part of the page: the rows. */
export async function ResultsPart({ actor, input }: { actor: ClinicActor; input: ListResultsInput }) {
  const { rows, next, previous } = await listResults(actor, input)
  const { cursor: _, ...params } = input
  const narrowed = [
    input.q,
    input.stage,
    input.status,
    input.type,
    input.from,
    input.until,
    input.patient,
    input.branch,
  ].some(Boolean)
  const mayChoose = memberMay(actor.role, 'result.send') || memberMay(actor.role, 'result.archive')
  return (
    <>
      <form action="/clinic/results/many" method="get">
        <ResultsTable
          choosable={mayChoose}
          rows={rows}
          path={path}
          params={params}
          sort={parseSort(input.sort, ['uploaded', 'testDate', 'testName'], { key: 'uploaded', direction: 'desc' })}
          timeZone={actor.clinicTimeZone}
          empty={<NoResults narrowed={narrowed} mayUpload={memberMay(actor.role, 'result.upload')} />}
        />
        {mayChoose && rows.length > 0 ? (
          <div className="border-t border-line p-3">
            <Button type="submit" variant="secondary" size="small">
              Do something with those chosen…
            </Button>
          </div>
        ) : null}
      </form>
      <ListPages path={path} params={params} next={next} previous={previous} />
    </>
  )
}
