import type { Metadata } from 'next'
import { AccessesTable } from '@/components/doctors/accesses-table'
import { OpenShareLink } from '@/components/doctors/open-share-link'
import { SavedPatients } from '@/components/doctors/saved-patients'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listDoctorAccesses } from '@/lib/doctors/list-accesses'
import { listSavedPatients } from '@/lib/doctors/list-patients'
import { doctorPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Overview' }

export default doctorPage({ can: 'own', input: noInput }, async ({ actor }) => {
  const [patients, accesses] = await Promise.all([
    listSavedPatients(actor, { take: 5 }),
    listDoctorAccesses(actor, { take: 5 }),
  ])
  return (
    <>
      <PageHeader
        title={`Welcome, ${actor.fullName}`}
        lead="Open what a patient shows you, and write down what you think of it."
        actions={<OpenShareLink />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card flush title="Your patients" actions={<TextLink href="/doctor/patients">All of them</TextLink>}>
          <SavedPatients
            rows={patients.rows}
            timeZone={actor.timeZone}
            empty={
              <EmptyState title="Nobody yet">
                Once you have opened what somebody shows you, you can keep them here, if they allow it.
              </EmptyState>
            }
          />
        </Card>
        <Card flush title="Opened lately" actions={<TextLink href="/doctor/accesses">All of it</TextLink>}>
          <AccessesTable rows={accesses.rows} path="/doctor" timeZone={actor.timeZone} />
        </Card>
      </div>
    </>
  )
})
