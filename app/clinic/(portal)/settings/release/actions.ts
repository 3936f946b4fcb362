'use server'

import { saveCriticalLimits } from '@/lib/observations/save-critical-limits'
import { addRule, moveRule, removeRule } from '@/lib/release/edit-rules'
import { saveReleaseSettings, saveWorkingHours } from '@/lib/release/save-settings'
import {
  addRuleInput,
  criticalLimitsInput,
  moveRuleInput,
  releaseSettingsInput,
  ruleInput,
  workingHoursInput,
} from '@/lib/release/schema'
import { clinicAction } from '@/lib/web/actions'

const again = () => ({ redirect: '/clinic/settings/release' })
const saved = () => ({ message: 'Saved.' })

export const addRuleAction = clinicAction({ can: 'release.settings', input: addRuleInput, done: again }, addRule)

export const moveRuleAction = clinicAction({ can: 'release.settings', input: moveRuleInput, done: again }, moveRule)

export const removeRuleAction = clinicAction({ can: 'release.settings', input: ruleInput, done: again }, removeRule)

export const saveReleaseSettingsAction = clinicAction(
  { can: 'release.settings', input: releaseSettingsInput, done: saved },
  saveReleaseSettings,
)

export const saveWorkingHoursAction = clinicAction(
  { can: 'release.settings', input: workingHoursInput, done: saved },
  saveWorkingHours,
)

export const saveCriticalLimitsAction = clinicAction(
  { can: 'release.settings', input: criticalLimitsInput, done: saved },
  saveCriticalLimits,
)
