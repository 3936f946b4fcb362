import type { Metadata } from 'next'
import { z } from 'zod'
import { SettingForm } from '@/components/system-settings/setting-form'
import { SettingSummary } from '@/components/system-settings/setting-summary'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { adminMay } from '@/lib/auth/permissions'
import { settingGroups } from '@/lib/system-settings/kinds'
import { listSettings } from '@/lib/system-settings/list-settings'
import { definitionOf, settingKeys } from '@/lib/system-settings/schema'
import { adminPage } from '@/lib/web/pages'
import { changeSettingAction } from './actions'

export const metadata: Metadata = { title: 'Settings' }

const input = z.object({ done: z.enum(settingKeys).optional().catch(undefined) })

export default adminPage({ can: 'settings.read', input }, async ({ actor, input: { done } }) => {
  const rows = await listSettings(actor)
  const mayChange = adminMay(actor.role, 'settings.change')
  return (
    <>
      <PageHeader
        title="Settings"
        lead={
          mayChange
            ? 'What holds for the whole platform. A change is in force everywhere within three seconds.'
            : 'What holds for the whole platform. Only a super admin changes it.'
        }
      />
      <div className="max-w-4xl space-y-6">
        {settingGroups.map((group) => (
          <Card key={group} title={group}>
            <ul className="divide-y divide-line">
              {rows
                .filter(({ settingKey }) => definitionOf(settingKey).group === group)
                .map((row) => {
                  const { label, description, fields } = definitionOf(row.settingKey)
                  return (
                    <li
                      key={row.settingKey}
                      id={row.settingKey}
                      className="scroll-mt-4 space-y-2 py-4 first:pt-0 last:pb-0"
                    >
                      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                        <h3 className="text-lg font-semibold">{label}</h3>
                        <TextLink href={`/admin/settings/${row.settingKey}`} aria-label={`History of: ${label}`}>
                          History
                        </TextLink>
                      </div>
                      {done === row.settingKey ? (
                        <Notice tone="good" title="Saved. It holds everywhere within seconds." />
                      ) : null}
                      <SettingSummary {...row} />
                      <p className="text-muted">{description}</p>
                      {mayChange ? <SettingForm {...row} fields={fields} action={changeSettingAction} /> : null}
                    </li>
                  )
                })}
            </ul>
          </Card>
        ))}
      </div>
    </>
  )
})
