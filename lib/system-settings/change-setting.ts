import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { forgetSettings } from './read-setting'
import { type ChangeSettingInput, definitionOf, type RevertSettingInput, type SettingKey } from './schema'
import { parseStored, storedText } from './stored-value'

/**
 * Gives a setting a new value; every process goes by it within three seconds.
 * @throws AppError invalid with the field, conflict when somebody else was faster
 */
export async function changeSetting(admin: AdminActor, input: ChangeSettingInput): Promise<void> {
  const { settingKey, version, reason, ...entry } = input
  const parsed = definitionOf(settingKey).schema.safeParse(definitionOf(settingKey).read(entry))
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [String(path[0] ?? 'value'), message]),
    )
    throw new AppError('invalid', 'Please check what is marked below.', { fields })
  }
  await write(admin, { settingKey, version, reason }, () => Promise.resolve(storedText(settingKey, parsed.data)))
}

/**
 * Puts a setting back to what an earlier change had set, or to its default. That is a change like any other.
 * @throws AppError not_found for a change of another setting, invalid when that value is out of today's bounds, conflict
 */
export async function revertSetting(admin: AdminActor, input: RevertSettingInput): Promise<void> {
  const { settingKey, version, changeId } = input
  await write(admin, { settingKey, version, reason: null }, async (tx) => {
    if (changeId === undefined) return null
    const change = await tx.systemSettingChange.findFirst({ where: { publicId: changeId, setting: { settingKey } } })
    if (!change) throw notFound()
    if (change.newValue !== null && parseStored(settingKey, change.newValue) === undefined)
      throw new AppError('invalid', 'That value is not allowed any more. Enter another.')
    return change.newValue
  })
}

type Change = { settingKey: SettingKey; version: number; reason: string | null }

async function write(
  admin: AdminActor,
  { settingKey, version, reason }: Change,
  newValueOf: (tx: Transaction) => Promise<string | null>,
): Promise<void> {
  const { type, description } = definitionOf(settingKey)
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.systemSetting.createMany({
      data: [{ settingKey, settingType: type, description }],
      skipDuplicates: true,
    })
    const before = await tx.systemSetting.findUniqueOrThrow({ where: { settingKey } })
    const newValue = await newValueOf(tx)
    if (before.version === version && before.settingValue === newValue)
      throw new AppError('invalid', 'It has this value already.')
    // The version that the form was made from stands in the condition: of two admins at once one is told.
    const { count } = await tx.systemSetting.updateMany({
      where: { id: before.id, version },
      data: {
        settingValue: newValue,
        settingType: type,
        description,
        version: { increment: 1 },
        updatedByAdminId: admin.adminId,
      },
    })
    if (count === 0)
      throw new AppError('conflict', 'Somebody has changed this meanwhile. Look at what it is now, then decide again.')
    await tx.systemSettingChange.create({
      data: {
        publicId: newId('settingChange'),
        settingId: before.id,
        version: version + 1,
        oldValue: before.settingValue,
        newValue,
        reason,
        changedById: admin.adminId,
      },
    })
    await recordAudit(tx, admin, {
      action: 'setting.changed',
      entityId: before.id,
      metadata: { setting: settingKey, version: version + 1 },
    })
  })
  forgetSettings()
}
