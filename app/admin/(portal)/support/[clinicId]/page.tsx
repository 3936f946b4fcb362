import type { Metadata } from 'next'
import { ShownIntake } from '@/components/support/shown-intake'
import { ShownMessages } from '@/components/support/shown-messages'
import { ShownPeople } from '@/components/support/shown-people'
import { ShownSettings } from '@/components/support/shown-settings'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import { lookAtClinic } from '@/lib/support/look-at-clinic'
import { lookInput, type SupportScreen, supportScreens } from '@/lib/support/schema'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Support' }

const screens = Object.keys(supportScreens) as SupportScreen[]

export default adminPage({ can: 'support.open', input: lookInput }, async ({ actor, input }) => {
  const look = await lookAtClinic(actor, input)
  const { clinicId, clinicName, reason, expiresAt } = look.head
  const tabs = screens.map((screen) => ({
    href: `/admin/support/${clinicId}?screen=${screen}`,
    label: supportScreens[screen],
    current: screen === look.screen,
  }))
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Support', href: '/admin/support' }, { label: clinicName }]} />}
        title={clinicName}
        lead="What the clinic lets you see. You change nothing here."
      />
      <div className="space-y-4">
        <Notice title="The clinic sees that you look, and at what.">
          <p>
            It lets you until <Time value={expiresAt} format="moment" />: {reason}
          </p>
        </Notice>
        <Tabs label="Screens" tabs={tabs} />
        {look.screen === 'settings' ? <ShownSettings shown={look.shown} /> : null}
        {look.screen === 'people' ? <ShownPeople shown={look.shown} /> : null}
        {look.screen === 'intake' ? <ShownIntake shown={look.shown} /> : null}
        {look.screen === 'messages' ? <ShownMessages shown={look.shown} path={`/admin/support/${clinicId}`} /> : null}
      </div>
    </>
  )
})
