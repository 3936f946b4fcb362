import type { Metadata } from 'next'
import { OwnerChanges } from '@/components/clinics/owner-changes'
import { OwnerForm } from '@/components/clinics/owner-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnerChanges } from '@/lib/clinics/change-owner'
import { getClinic } from '@/lib/clinics/list-clinics'
import { clinicIdInput } from '@/lib/clinics/schema'
import { adminPage } from '@/lib/web/pages'
import { z } from 'zod'
import { changeOwnerAction } from './actions'

export const metadata: Metadata = { title: 'Owner' }

const input = z.object({ clinicId: clinicIdInput })

export default adminPage({ can: 'clinic.owner', input }, async ({ actor, input: { clinicId } }) => {
  const [clinic, changes] = await Promise.all([getClinic(actor, { clinicId }), listOwnerChanges(actor, { clinicId })])
  const crumbs = [
    { label: 'Clinics', href: '/admin/clinics' },
    { label: clinic.clinicName, href: `/admin/clinics/${clinicId}` },
    { label: 'Owner' },
  ]
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={crumbs} />}
        title={`Change the owner of ${clinic.clinicName}`}
        lead="For an owner who left or died, or cannot get in. Owners who can sign in hand the ownership over themselves."
      />
      <div className="max-w-3xl space-y-4">
        <Card>
          <OwnerForm clinicId={clinicId} members={clinic.members} action={changeOwnerAction} />
        </Card>
        {changes.length > 0 ? (
          <Card title="Earlier changes">
            <OwnerChanges changes={changes} />
          </Card>
        ) : null}
      </div>
    </>
  )
})
