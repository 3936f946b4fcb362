'use server'

import { changeSetting, revertSetting } from '@/lib/system-settings/change-setting'
import { changeSettingInput, revertSettingInput, type SettingKey } from '@/lib/system-settings/schema'
import { adminAction } from '@/lib/web/actions'

export const changeSettingAction = adminAction(
  {
    can: 'settings.change',
    stepUp: true,
    input: changeSettingInput,
    done: (_: unknown, { settingKey }: { settingKey: SettingKey }) => ({
      redirect: `/admin/settings?done=${settingKey}#${settingKey}`,
    }),
  },
  changeSetting,
)

export const revertSettingAction = adminAction(
  {
    can: 'settings.change',
    stepUp: true,
    input: revertSettingInput,
    done: (_: unknown, { settingKey }: { settingKey: SettingKey }) => ({
      redirect: `/admin/settings/${settingKey}?done=reverted`,
    }),
  },
  revertSetting,
)
