/** How a fact is told. */
const words = {
  type: 'type',
  presence: 'presence',
  fallback: 'default',
  extra: 'extra',
  collation: 'collation',
  uniqueness: 'uniqueness',
  columns: 'columns',
  on_delete: 'ON DELETE',
  on_update: 'ON UPDATE',
  engine: 'engine',
}

/** A missing table is told once, not again for each of its columns. */
const tableOf = (thing) => /^(?:column|index|foreign key) (\w+)/.exec(thing)?.[1]

/**
 * The differences between what the schema says and what the migrations made, a sentence each.
 * @param {Map<string, Record<string, string>>} schema @param {Map<string, Record<string, string>>} migrations
 * @returns {string[]}
 */
export function compareCatalogues(schema, migrations) {
  const differences = []
  const toldWithTable = (thing, other) => tableOf(thing) !== undefined && !other.has(`table ${tableOf(thing)}`)
  for (const [thing, facts] of schema) {
    const made = migrations.get(thing)
    if (!made) {
      if (!toldWithTable(thing, migrations)) differences.push(`${thing} is in the schema and not in the migrations.`)
      continue
    }
    for (const [name, value] of Object.entries(facts)) {
      if (made[name] !== value)
        differences.push(`${thing}: ${words[name]} is ${value} in the schema and ${made[name]} in the migrations.`)
    }
  }
  for (const thing of migrations.keys()) {
    if (!schema.has(thing) && !toldWithTable(thing, schema))
      differences.push(`${thing} is in the migrations and not in the schema.`)
  }
  return differences
}
