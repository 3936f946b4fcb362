import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { definitionOf, type SettingKey, settingKeys } from './schema'
import type { SettingEntry } from './kinds'
import { parseStored } from './stored-value'

export type SettingRow = {
  settingKey: SettingKey
  /** What holds, in words and as the form shows it. */
  words: string
  entry: SettingEntry
  isDefault: boolean
  version: number
  changedAt: Date | null
  changedBy: string | null
}

type Stored = {
  settingValue: string | null
  version: number
  updatedAt: Date
  updatedByAdmin: { fullName: string } | null
}

function describe(settingKey: SettingKey, row: Stored | undefined): SettingRow {
  const definition = definitionOf(settingKey)
  const own = parseStored(settingKey, row?.settingValue ?? null)
  const value = own ?? definition.default
  return {
    settingKey,
    words: definition.words(value),
    entry: definition.entry(value),
    isDefault: own === undefined,
    version: row?.version ?? 0,
    changedAt: row && row.version > 0 ? row.updatedAt : null,
    changedBy: row?.updatedByAdmin?.fullName ?? null,
  }
}

const withAdmin = { updatedByAdmin: { select: { fullName: true } } } as const

/** Every setting as it stands, in the order of the table. */
export async function listSettings(_admin: AdminActor): Promise<SettingRow[]> {
  const rows = await dbAcrossClinics.systemSetting.findMany({ include: withAdmin })
  const byKey = new Map(rows.map((row) => [row.settingKey, row]))
  return settingKeys.map((key) => describe(key, byKey.get(key)))
}

export type SettingChangeRow = {
  changeId: string
  changedAt: Date
  by: string
  from: string
  to: string
  reason: string | null
}

const shownChanges = 100

/** One setting with its history, the newest change first. @throws AppError not_found */
export async function getSetting(
  _admin: AdminActor,
  { settingKey }: { settingKey: SettingKey },
): Promise<SettingRow & { changes: SettingChangeRow[] }> {
  if (!settingKeys.includes(settingKey)) throw notFound()
  const definition = definitionOf(settingKey)
  const row = await dbAcrossClinics.systemSetting.findUnique({
    where: { settingKey },
    include: {
      ...withAdmin,
      changes: {
        orderBy: { version: 'desc' },
        take: shownChanges,
        include: { changedBy: { select: { fullName: true } } },
      },
    },
  })
  const inWords = (text: string | null) => {
    if (text === null) return `${definition.words(definition.default)} (the default)`
    const value = parseStored(settingKey, text)
    return value === undefined ? 'A value that is not allowed any more' : definition.words(value)
  }
  return {
    ...describe(settingKey, row ?? undefined),
    changes: (row?.changes ?? []).map((change) => ({
      changeId: change.publicId,
      changedAt: change.changedAt,
      by: change.changedBy.fullName,
      from: inWords(change.oldValue),
      to: inWords(change.newValue),
      reason: change.reason,
    })),
  }
}
