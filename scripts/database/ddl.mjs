import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../support/paths.mjs'
import { Stop } from '../support/stop.mjs'
import { columnDefinition, quoteName } from './ddl-columns.mjs'

const longestName = 64
const actions = {
  Cascade: 'CASCADE',
  SetNull: 'SET NULL',
  Restrict: 'RESTRICT',
  NoAction: 'NO ACTION',
  SetDefault: 'SET DEFAULT',
}
const kinds = { unique: 'UNIQUE INDEX', normal: 'INDEX', fulltext: 'FULLTEXT INDEX' }

/** Prisma's name for an index or a foreign key without one: what is too long loses its end, never its suffix. */
export const defaultName = (table, columns, suffix) =>
  `${[table, ...columns].join('_').slice(0, longestName - suffix.length)}${suffix}`

const tableOf = (model) => model.dbName ?? model.name

function columnOf(model, fieldName) {
  const field = model.fields.find(({ name }) => name === fieldName)
  return field.dbName ?? field.name
}

function indexDefinition(model, index) {
  const columns = index.fields.map(({ name }) => columnOf(model, name))
  const parts = index.fields.map(({ length, sortOrder }, position) => {
    return `${quoteName(columns[position])}${length ? `(${length})` : ''}${sortOrder === 'desc' ? ' DESC' : ''}`
  })
  if (index.type === 'id') return `PRIMARY KEY (${parts.join(', ')})`
  const name = index.dbName ?? defaultName(tableOf(model), columns, index.type === 'unique' ? '_key' : '_idx')
  return `${kinds[index.type]} ${quoteName(name)} (${parts.join(', ')})`
}

function tableDefinition(model, { enums, indexes }) {
  const columns = model.fields.filter(({ kind }) => kind !== 'object').map((field) => columnDefinition(field, enums))
  const keys = indexes.filter((index) => index.model === model.name).map((index) => indexDefinition(model, index))
  const lines = [...columns, ...keys].map((line) => `    ${line}`).join(',\n')
  return `CREATE TABLE ${quoteName(tableOf(model))} (\n${lines}\n) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`
}

/** A relation over several columns is required as soon as one of them is, and then nothing may be set to null. */
function foreignKeyDefinition(model, relation, models) {
  const target = models.get(relation.type)
  const columns = relation.relationFromFields.map((name) => columnOf(model, name))
  const targets = relation.relationToFields.map((name) => columnOf(target, name))
  const scalars = model.fields.filter(({ name }) => relation.relationFromFields.includes(name))
  const required = scalars.some(({ isRequired }) => isRequired)
  const onDelete = actions[relation.relationOnDelete] ?? (required ? 'RESTRICT' : 'SET NULL')
  const onUpdate = actions[relation.relationOnUpdate] ?? 'CASCADE'
  const name = defaultName(tableOf(model), columns, '_fkey')
  return `ALTER TABLE ${quoteName(tableOf(model))} ADD CONSTRAINT ${quoteName(name)}
    FOREIGN KEY (${columns.map(quoteName).join(', ')}) REFERENCES ${quoteName(tableOf(target))} (${targets.map(quoteName).join(', ')})
    ON DELETE ${onDelete} ON UPDATE ${onUpdate};`
}

function refuseImplicitJoins({ models }) {
  const toMany = (field) => field.kind === 'object' && field.isList && !field.relationFromFields?.length
  for (const model of models) {
    for (const field of model.fields.filter(toMany)) {
      const other = models.find(({ name }) => name === field.type)
      const back = other.fields.find(
        (candidate) => candidate.relationName === field.relationName && candidate !== field,
      )
      if (back?.isList)
        throw new Stop(
          `${model.name}.${field.name} is an implicit many-to-many relation; write the table between as a model.`,
        )
    }
  }
}

/** Reads the schema, which may be one file or a folder of several, in the shape that Prisma itself gives it. */
export function readSchema(folder = inRoot('prisma', 'schema')) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
  return names.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')])
}

/**
 * The statements that make an empty database what the schema says. Prisma does this in its schema engine, which must
 * be downloaded; here it is done from the same parsed schema, so that a machine without that host can check it.
 * @param {[string, string][]} [schema] pairs of a file's name and text
 * @returns {Promise<string>}
 */
export async function schemaToSql(schema = readSchema()) {
  const { getDMMF } = await import('@prisma/get-dmmf')
  const { datamodel } = getDMMF({ datamodel: schema })
  refuseImplicitJoins(datamodel)
  const context = { enums: new Map(datamodel.enums.map((each) => [each.name, each])), indexes: datamodel.indexes }
  const models = new Map(datamodel.models.map((model) => [model.name, model]))
  const tables = datamodel.models.map((model) => tableDefinition(model, context))
  const foreignKeys = datamodel.models.flatMap((model) =>
    model.fields
      .filter((field) => field.relationFromFields?.length)
      .map((field) => foreignKeyDefinition(model, field, models)),
  )
  return [...tables, ...foreignKeys].join('\n\n')
}
