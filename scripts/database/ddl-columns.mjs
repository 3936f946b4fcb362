/** @param {string} name */
export const quoteName = (name) => `\`${name.replaceAll('`', '``')}\``

/** @param {unknown} text */
export const quoteText = (text) => `'${String(text).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** What Prisma makes of a scalar that names no native type. */
const scalarTypes = {
  String: 'VARCHAR(191)',
  Boolean: 'BOOLEAN',
  Int: 'INTEGER',
  BigInt: 'BIGINT',
  Float: 'DOUBLE',
  Decimal: 'DECIMAL(65, 30)',
  DateTime: 'DATETIME(3)',
  Json: 'JSON',
  Bytes: 'LONGBLOB',
}

/** Every native type is its name in capitals, save the unsigned ones, such as UnsignedInt. */
function nativeType([name, parameters]) {
  const size = parameters.length ? `(${parameters.join(', ')})` : ''
  const unsigned = /^Unsigned(\w+)$/.exec(name)
  return unsigned ? `${unsigned[1].toUpperCase()}${size} UNSIGNED` : `${name.toUpperCase()}${size}`
}

/** @param {any} field @param {Map<string, any>} enums */
export function columnType(field, enums) {
  if (field.kind === 'enum') {
    const values = enums.get(field.type).values.map((value) => quoteText(value.dbName ?? value.name))
    return `ENUM(${values.join(', ')})`
  }
  return field.nativeType ? nativeType(field.nativeType) : scalarTypes[field.type]
}

/** Functions of the database; all others (uuid, cuid, nanoid …) are Prisma's own and leave no default behind. */
function functionDefault({ name, args }, type) {
  if (name === 'autoincrement') return ' AUTO_INCREMENT'
  if (name === 'now') return ` DEFAULT CURRENT_TIMESTAMP${/\([1-6]\)/.exec(type)?.[0] ?? ''}`
  if (name === 'dbgenerated' && args[0]) return ` DEFAULT ${args[0]}`
  return ''
}

function literalDefault(field, enums) {
  const value = field.default
  if (field.kind === 'enum') {
    const member = enums.get(field.type).values.find(({ name }) => name === value)
    return quoteText(member?.dbName ?? value)
  }
  if (['Int', 'BigInt', 'Float', 'Decimal', 'Boolean'].includes(field.type)) return String(value)
  if (field.type === 'Bytes') return `0x${Buffer.from(value, 'base64').toString('hex')}`
  if (field.type === 'DateTime') return quoteText(new Date(value).toISOString().replace('T', ' ').replace('Z', ''))
  // Both servers take a default of a JSON column in brackets only.
  return field.type === 'Json' ? `(${quoteText(value)})` : quoteText(value)
}

/** One line of a CREATE TABLE. */
export function columnDefinition(field, enums) {
  const type = columnType(field, enums)
  const presence = field.isRequired ? 'NOT NULL' : 'NULL'
  const { default: value } = field
  let fallback = ''
  if (value !== undefined && value !== null)
    fallback = typeof value === 'object' ? functionDefault(value, type) : ` DEFAULT ${literalDefault(field, enums)}`
  return `${quoteName(field.dbName ?? field.name)} ${type} ${presence}${fallback}`
}
