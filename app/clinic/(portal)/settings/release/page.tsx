import type { Metadata } from 'next'
import { CriticalLimitsForm } from '@/components/release/critical-limits-form'
import { ReleaseSettingsForm } from '@/components/release/release-settings-form'
import { RuleForm } from '@/components/release/rule-form'
import { RuleList } from '@/components/release/rule-list'
import { WorkingHoursForm } from '@/components/release/working-hours-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { getReleasePolicy } from '@/lib/release/get-policy'
import { clinicPage, noInput } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Release' }

export default clinicPage({ can: 'release.settings', input: noInput }, async ({ actor }) => {
  const { rules, days, settings, limits } = await getReleasePolicy(actor)
  return (
    <>
      <PageHeader
        title="Release"
        lead="When a result goes to its patient once it is authorised. Nothing that is not authorised ever goes out by a rule."
      />
      <div className="max-w-4xl space-y-4">
        <Card title="Rules" lead="The first that fits decides. Where none fits, a person sends the result.">
          <RuleList rules={rules} actions={actions} />
        </Card>
        <Card title="Add a rule">
          <RuleForm action={actions.addRuleAction} />
        </Card>
        <Card title="Working hours" lead={`In ${actor.clinicTimeZone}. Leave both boxes of a day off empty.`}>
          <WorkingHoursForm action={actions.saveWorkingHoursAction} days={days} />
        </Card>
        <Card title="Calls, and what patients are told">
          <ReleaseSettingsForm action={actions.saveReleaseSettingsAction} settings={settings} />
        </Card>
        <Card
          title="Critical values"
          lead="A value at or beyond these limits opens a call. They are usual limits for adults: children, newborns and some patients need others, so set your own."
        >
          <CriticalLimitsForm action={actions.saveCriticalLimitsAction} limits={limits} />
        </Card>
      </div>
    </>
  )
})
