import { z } from 'zod'

/** How a setting of each type is described, entered and stored. A setting is made by one of the functions below. */

export type SettingType = 'string' | 'number' | 'boolean' | 'json'

/** One control of a setting's form. */
export type SettingField = {
  name: 'value' | 'from' | 'until' | 'text' | 'tone'
  label: string
  kind: 'number' | 'time' | 'text' | 'choice'
  least?: number
  most?: number
  options?: readonly { value: string; label: string }[]
}

/** What a form sent, by the names of its controls. */
export type SettingEntry = Partial<Record<SettingField['name'], string | undefined>>

export type SettingDefinition<Value = unknown> = {
  type: SettingType
  group: SettingGroup
  label: string
  description: string
  /** What holds while nobody has changed it. */
  default: Value
  /** What a value may be; stored ones are held against it too. */
  schema: z.ZodType<Value>
  fields: readonly SettingField[]
  /** What was entered, not yet checked. */
  read: (entry: SettingEntry) => unknown
  /** A value as the form shows it. */
  entry: (value: Value) => SettingEntry
  /** A value as a person would say it. */
  words: (value: Value) => string
}

export const settingGroups = ['Documents', 'Links', 'Messages', 'Retention', 'Registration', 'Notice'] as const
export type SettingGroup = (typeof settingGroups)[number]

type About = Pick<SettingDefinition, 'group' | 'label' | 'description'>

/** A whole number between bounds, with its unit in the singular and the plural. */
export function numberSetting(
  about: About & { default: number; least: number; most: number; unit: readonly [string, string] },
): SettingDefinition<number> {
  const { least, most, unit, ...rest } = about
  const bounds = `Enter a whole number from ${least} to ${most}.`
  return {
    ...rest,
    type: 'number',
    schema: z.number(bounds).int(bounds).min(least, bounds).max(most, bounds),
    fields: [{ name: 'value', label: `In ${unit[1]}, from ${least} to ${most}`, kind: 'number', least, most }],
    read: ({ value = '' }) => (/^\d{1,9}$/.test(value.trim()) ? Number(value) : value),
    entry: (value) => ({ value: String(value) }),
    words: (value) => `${value} ${value === 1 ? unit[0] : unit[1]}`,
  }
}

/** Something that is on or off; `words` say what each means. */
export function switchSetting(
  about: About & { default: boolean; words: { on: string; off: string } },
): SettingDefinition<boolean> {
  const { words, ...rest } = about
  const options = [
    { value: 'true', label: words.on },
    { value: 'false', label: words.off },
  ]
  return {
    ...rest,
    type: 'boolean',
    schema: z.boolean('Choose one.'),
    fields: [{ name: 'value', label: 'State', kind: 'choice', options }],
    read: ({ value }) => (value === 'true' ? true : value === 'false' ? false : value),
    entry: (value) => ({ value: String(value) }),
    words: (value) => (value ? words.on : words.off),
  }
}

/** A line of text. */
export function textSetting(about: About & { default: string; most: number }): SettingDefinition<string> {
  const { most, ...rest } = about
  return {
    ...rest,
    type: 'string',
    schema: z.string('Enter a text.').trim().max(most, `Use at most ${most} characters.`),
    fields: [{ name: 'value', label: `At most ${most} characters`, kind: 'text', most }],
    read: ({ value = '' }) => value,
    entry: (value) => ({ value }),
    words: (value) => value || 'Empty',
  }
}

/** A value of several parts, kept as JSON. */
export function jsonSetting<Value>(about: Omit<SettingDefinition<Value>, 'type'>): SettingDefinition<Value> {
  return { ...about, type: 'json' }
}
