import type { Metadata } from 'next'
import { z } from 'zod'
import { PlainButtonForm } from '@/components/forms/plain-button-form'
import { SettingHistory } from '@/components/system-settings/setting-history'
import { SettingSummary } from '@/components/system-settings/setting-summary'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { adminMay } from '@/lib/auth/permissions'
import { getSetting } from '@/lib/system-settings/list-settings'
import { definitionOf, settingKeyInput } from '@/lib/system-settings/schema'
import { adminPage } from '@/lib/web/pages'
import { revertSettingAction } from '../actions'

export const metadata: Metadata = { title: 'Setting' }

const input = settingKeyInput.extend({ done: z.literal('reverted').optional().catch(undefined) })

export default adminPage({ can: 'settings.read', input }, async ({ actor, input: { settingKey, done } }) => {
  const setting = await getSetting(actor, { settingKey })
  const definition = definitionOf(settingKey)
  const revert = adminMay(actor.role, 'settings.change') ? revertSettingAction : null
  const standard = definition.words(definition.default)
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Settings', href: '/admin/settings' }, { label: definition.label }]} />}
        title={`${definition.group}: ${definition.label}`}
        lead={definition.description}
      />
      <div className="max-w-3xl space-y-6">
        {done ? <Notice tone="good" title="Put back. It holds everywhere within seconds." /> : null}
        <Card title="Now">
          <div className="space-y-3">
            <SettingSummary {...setting} />
            <p className="text-muted">The default is: {standard}</p>
            {revert && !setting.isDefault ? (
              <PlainButtonForm
                action={revert}
                hidden={{ settingKey, version: String(setting.version) }}
                label="Back to the default"
              />
            ) : null}
          </div>
        </Card>
        <Card title="History" lead="The last hundred changes. Nothing here can be changed or removed.">
          <SettingHistory settingKey={settingKey} version={setting.version} rows={setting.changes} revert={revert} />
        </Card>
      </div>
    </>
  )
})
