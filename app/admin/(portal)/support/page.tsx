import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { listOpenClinics } from '@/lib/support/list-grants'
import { adminPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Support' }

export default adminPage({ can: 'support.open', input: noInput }, async ({ actor }) => {
  const open = await listOpenClinics(actor)
  return (
    <>
      <PageHeader
        title="Support"
        lead="The clinics that let you look now. Only a clinic itself can: ask it to name your address on its support page."
      />
      {open.length === 0 ? (
        <EmptyState title="No clinic lets you look now." />
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {open.map(({ grantId, clinicId, clinicName, grantedBy, reason, expiresAt }) => (
              <li key={grantId} className="py-3">
                <TextLink href={`/admin/support/${clinicId}`}>{clinicName}</TextLink>
                <p className="whitespace-pre-line">{reason}</p>
                <p className="text-sm text-muted">
                  By {grantedBy}, until <Time value={expiresAt} format="moment" />
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
})
