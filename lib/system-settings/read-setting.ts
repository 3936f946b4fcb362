import { dbAcrossClinics } from '@/lib/db'
import { log } from '@/lib/log'
import { settingKeys, type SettingKey, systemSettings, type SettingValue } from './schema'
import { parseStored } from './stored-value'

/** No process believes longer than this what it has read: a change holds everywhere within three seconds. */
export const keptMilliseconds = 2500
const patienceMilliseconds = 500

type Texts = ReadonlyMap<string, string | null>

/** What one process knows of the settings. Made apart so that a test can have two processes in one. */
export class SettingsReader {
  private held: { texts: Texts; until: number } | undefined
  private asking: Promise<Texts> | undefined

  constructor(private readonly now: () => number = Date.now) {}

  /** The value that holds: the row's, else the default. However many ask, the database is asked once in 2.5 seconds. */
  async read<Key extends SettingKey>(key: Key): Promise<SettingValue<Key>> {
    const text = (await this.texts()).get(key) ?? null
    return parseStored(key, text) ?? (systemSettings[key].default as SettingValue<Key>)
  }

  /** The next question goes to the database. */
  forget(): void {
    this.held = undefined
    this.asking = undefined
  }

  private async texts(): Promise<Texts> {
    const { held } = this
    if (held && held.until > this.now()) return held.texts
    const asking = this.asking ?? this.ask(held?.texts)
    return held ? soonOr(asking, held.texts) : asking
  }

  private ask(before: Texts | undefined): Promise<Texts> {
    const begun = this.now()
    const mine: Promise<Texts> = readTexts(before).then(
      (texts) => {
        // Forgotten meanwhile: what was read may be older than what made it forget.
        if (this.asking === mine) this.held = { texts, until: begun + keptMilliseconds }
        this.settle(mine)
        return texts
      },
      (cause: unknown) => {
        this.settle(mine)
        throw cause
      },
    )
    this.asking = mine
    return mine
  }

  private settle(mine: Promise<Texts>): void {
    if (this.asking === mine) this.asking = undefined
  }
}

/**
 * What is asked for, or what was known where that takes long: whoever asks may hold the last connection of this process, for
 * which the question itself waits.
 */
async function soonOr(asking: Promise<Texts>, known: Texts): Promise<Texts> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Texts>((resolve) => {
    timer = setTimeout(() => resolve(known), patienceMilliseconds)
  })
  try {
    return await Promise.race([asking, late])
  } finally {
    clearTimeout(timer)
  }
}

/** While the database does not answer, what was known goes on to hold. */
async function readTexts(before: Texts | undefined): Promise<Texts> {
  try {
    const rows = await dbAcrossClinics.systemSetting.findMany({ select: { settingKey: true, settingValue: true } })
    for (const { settingKey, settingValue } of rows) warnOfUnreadable(settingKey, settingValue)
    return new Map(rows.map(({ settingKey, settingValue }) => [settingKey, settingValue]))
  } catch (cause) {
    if (!before) throw cause
    log.warn({ cause }, 'settings not read; the last known ones hold')
    return before
  }
}

const warned = new Set<string>()

function warnOfUnreadable(key: string, text: string | null) {
  const known = settingKeys.find((one) => one === key)
  if (!known || text === null || warned.has(key) || parseStored(known, text) !== undefined) return
  warned.add(key)
  log.warn({ event: 'setting.unreadable', setting: key }, 'a setting is outside its bounds; its default holds')
}

// Next makes several instances of a module in one process; the knowledge is the process's.
const kept = globalThis as typeof globalThis & { oodomedlinkSettings?: SettingsReader }
const ownReader = () => (kept.oodomedlinkSettings ??= new SettingsReader())

/** The value of a setting that holds now, at most three seconds old. */
export const readSetting = <Key extends SettingKey>(key: Key): Promise<SettingValue<Key>> => ownReader().read(key)

/** What this process knows is out of date: it has just changed it. */
export const forgetSettings = (): void => ownReader().forget()
