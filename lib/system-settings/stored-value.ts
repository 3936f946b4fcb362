import { definitionOf, type SettingKey, type SettingValue } from './schema'

/** A value as its row keeps it: a text as it is, everything else as JSON. */
export function storedText(key: SettingKey, value: unknown): string {
  return definitionOf(key).type === 'string' && typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * The value of a row's text; null, a text that is none, and one outside today's bounds give undefined.
 */
export function parseStored<Key extends SettingKey>(key: Key, text: string | null): SettingValue<Key> | undefined {
  if (text === null) return undefined
  const definition = definitionOf(key)
  const parsed = definition.schema.safeParse(definition.type === 'string' ? text : parseJson(text))
  return parsed.success ? (parsed.data as SettingValue<Key>) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON is no value; the schema says so, and the default holds.
    return undefined
  }
}
