import { memberMay } from '@/lib/auth/permissions'
import { type SettingsPage, settingsPages } from '@/lib/settings/schema'
import type { MemberRole } from '@/prisma/generated/enums'

/** The settings pages that a member of this role may open, in the order of the menu. */
export function openSettings(role: MemberRole): SettingsPage[] {
  const names = Object.keys(settingsPages) as SettingsPage[]
  return names.filter((name) => memberMay(role, settingsPages[name].can))
}
