import { foldWord } from '@/lib/observations/fold-word'
import { nextWorkingMoment, type WorkingDay } from '@/lib/release/next-working-moment'
import type { FlagClass, HeldFor, ReleaseWay, RuleFlagClass } from '@/prisma/generated/enums'

export type Rule = {
  id: bigint
  resultType: string | null
  testName: string | null
  flagClass: RuleFlagClass
  way: ReleaseWay
  hours: number | null
}
export type ResultToRelease = { resultType: string; testName: string; flagClass: FlagClass; authorisedAt: Date }
export type Decision = { heldFor: HeldFor; releaseAt: Date | null; ruleId: bigint | null }

/** The first rule that fits: kind of test, a part of its name, and what its values say. */
export function chooseRule(rules: readonly Rule[], result: ResultToRelease): Rule | undefined {
  const name = foldWord(result.testName)
  return rules.find(
    (rule) =>
      (rule.resultType === null || rule.resultType === result.resultType) &&
      (rule.testName === null || name.includes(foldWord(rule.testName))) &&
      (rule.flagClass === 'any' || rule.flagClass === result.flagClass),
  )
}

type Clinic = { rules: readonly Rule[]; days: readonly WorkingDay[]; timeZone: string }

/**
 * When an authorised result goes out by itself, and why not before. Without a rule that fits, and in working hours where the
 * clinic has said none, a person sends it.
 * @param called whether the call that a rule may want was made
 */
export function decideRelease(clinic: Clinic, result: ResultToRelease, called: boolean): Decision {
  const rule = chooseRule(clinic.rules, result)
  const manual: Decision = { heldFor: 'manual', releaseAt: null, ruleId: rule?.id ?? null }
  if (!rule) return manual
  const { authorisedAt } = result
  const at = (heldFor: HeldFor, releaseAt: Date): Decision => ({ heldFor, releaseAt, ruleId: rule.id })
  switch (rule.way) {
    case 'at_once':
      return at('waiting_time', authorisedAt)
    case 'after_hours':
      return at('waiting_time', new Date(authorisedAt.getTime() + (rule.hours ?? 0) * 3_600_000))
    case 'working_hours': {
      const moment = nextWorkingMoment(clinic.days, clinic.timeZone, authorisedAt)
      return moment === null ? manual : at('working_hours', moment)
    }
    case 'call_first':
      return called ? at('waiting_time', authorisedAt) : { ...manual, heldFor: 'call_first' }
    default:
      return manual
  }
}
