import { Banner } from '@/components/shell/banner'
import { readSetting } from '@/lib/system-settings/read-setting'

const tones = { info: 'action', attention: 'attention', danger: 'danger' } as const

/** What the platform has to say to everybody, on top of every page; as plain text, whatever was typed. */
export async function MaintenanceNotice() {
  const { text, tone } = await readSetting('maintenanceBanner')
  if (text === '') return null
  return (
    <section aria-labelledby="maintenance-notice">
      <Banner tone={tones[tone]}>
        <span id="maintenance-notice">{text}</span>
      </Banner>
    </section>
  )
}
