import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { openSettings } from '@/lib/settings/open-settings'
import { settingsPages } from '@/lib/settings/schema'
import { clinicPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Settings' }

export default clinicPage({ can: 'clinic.read', input: noInput }, ({ actor }) => (
  <>
    <PageHeader title="Settings" lead="How your clinic works here. What your role does not open is left out." />
    <Card className="max-w-3xl">
      <ul className="divide-y divide-line">
        {openSettings(actor.role).map((name) => (
          <li key={name} className="py-3 first:pt-0 last:pb-0">
            <TextLink href={`/clinic/settings/${name}`}>{settingsPages[name].label}</TextLink>
            <p className="text-muted">{settingsPages[name].about}</p>
          </li>
        ))}
      </ul>
    </Card>
  </>
))
