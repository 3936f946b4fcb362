import { type ReleaseWay, type RuleFlagClass, flagClassNames, releaseWayNames } from '@/lib/release/schema'
import { type ResultType, resultTypeNames } from '@/lib/results/schema'
import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'

type Rule = {
  ruleId: string
  resultType: ResultType | null
  testName: string | null
  flagClass: RuleFlagClass
  way: ReleaseWay
  hours: number | null
}
type Props = { rules: readonly Rule[]; actions: Record<'moveRuleAction' | 'removeRuleAction', FormAction> }

function ruleWords({ resultType, testName, flagClass, way, hours }: Rule): { when: string; what: string } {
  const kind = resultType ? resultTypeNames[resultType] : 'Every kind of result'
  const test = testName ? `, tests with “${testName}” in their name` : ''
  const flag = flagClass === 'any' ? '' : `, ${flagClassNames[flagClass].toLowerCase()}`
  const what = way === 'after_hours' ? `After ${hours === 1 ? 'one hour' : `${hours} hours`}` : releaseWayNames[way]
  return { when: `${kind}${test}${flag}`, what }
}

/** The rules in the order in which they are tried. */
export function RuleList({ rules, actions }: Props) {
  if (rules.length === 0) return <p className="text-muted">No rules yet: a person sends every result.</p>
  return (
    <ol className="divide-y divide-line">
      {rules.map((rule, index) => {
        const { when, what } = ruleWords(rule)
        const { ruleId } = rule
        const named = (verb: string) => `${verb}: rule ${index + 1}`
        return (
          <li key={ruleId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <p>
              <span className="text-muted">{index + 1}. </span>
              {when}: <strong>{what}</strong>
            </p>
            <div className="flex flex-wrap gap-1">
              {index > 0 ? (
                <PlainButtonForm
                  action={actions.moveRuleAction}
                  hidden={{ ruleId, to: 'up' }}
                  label="Up"
                  title={named('Up')}
                />
              ) : null}
              {index < rules.length - 1 ? (
                <PlainButtonForm
                  action={actions.moveRuleAction}
                  hidden={{ ruleId, to: 'down' }}
                  label="Down"
                  title={named('Down')}
                />
              ) : null}
              <PlainButtonForm
                action={actions.removeRuleAction}
                hidden={{ ruleId }}
                label="Take out"
                title={named('Take out')}
              />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
