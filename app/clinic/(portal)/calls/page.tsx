import type { Metadata } from 'next'
import { CallsTable } from '@/components/calls/calls-table'
import { ListPages } from '@/components/data-table/list-pages'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listCalls } from '@/lib/calls/list-calls'
import { listCallsInput } from '@/lib/calls/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Calls' }

const path = '/clinic/calls'

export default clinicPage({ can: 'call.make', input: listCallsInput }, async ({ actor, input }) => {
  const { rows, next, previous } = await listCalls(actor, input)
  const { show } = input
  return (
    <>
      <PageHeader
        title={show === 'open' ? 'Calls' : 'Calls that were made'}
        lead="People who have to hear it from a person."
        actions={
          show === 'open' ? (
            <TextLink href={`${path}?show=done`}>Calls that were made</TextLink>
          ) : (
            <TextLink href={path}>Calls to make</TextLink>
          )
        }
      />
      <Card flush>
        <CallsTable rows={rows} path={path} show={show} timeZone={actor.clinicTimeZone} />
        <ListPages path={path} params={{ show }} next={next} previous={previous} />
      </Card>
    </>
  )
})
