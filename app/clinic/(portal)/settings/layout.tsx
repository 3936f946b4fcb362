import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/settings/settings-nav'
import { findClinicActor } from '@/lib/auth/guards'
import { openSettings } from '@/lib/settings/open-settings'

/** The menu above every settings page. It guards nothing: every page does that for itself. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await findClinicActor()
  if (!actor) return children
  return (
    <>
      <SettingsNav open={openSettings(actor.role)} />
      {children}
    </>
  )
}
