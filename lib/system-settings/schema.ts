import { z } from 'zod'
import { idPattern } from '@/lib/ids'
import { jsonSetting, numberSetting, type SettingDefinition, switchSetting, textSetting } from './kinds'

export type { SettingEntry, SettingField } from './kinds'

/**
 * Every setting of the platform: its type, bounds, unit, default and words. The rows of `system_settings` hold only what was
 * changed, so that a better default reaches everybody who never chose.
 */

const clock = z.string('Enter a time like 21:00.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time like 21:00.')
const quietHours = z
  .object({ from: clock, until: clock })
  .refine(({ from, until }) => from !== until, {
    path: ['until'],
    message: 'Quiet hours that never end would hold every message. Enter another time.',
  })
  .nullable()
export type QuietHours = z.infer<typeof quietHours>

export const bannerTones = { info: 'To know', attention: 'To mind', danger: 'Something does not work' } as const
export type BannerTone = keyof typeof bannerTones
const mostBanner = 300
const banner = z.object({
  text: z.string('Enter a text.').trim().max(mostBanner, `Use at most ${mostBanner} characters.`),
  tone: z.enum(Object.keys(bannerTones) as [BannerTone, ...BannerTone[]], 'Choose one.'),
})
export type MaintenanceBanner = z.infer<typeof banner>

const day = ['day', 'days'] as const
const month = ['month', 'months'] as const
const year = ['year', 'years'] as const
const onOff = { on: 'On', off: 'Switched off' }
const openClosed = { on: 'Open', off: 'Closed' }

export const systemSettings = {
  uploadLimitMegabytes: numberSetting({
    group: 'Documents',
    label: 'Largest document',
    description: 'What clinics may upload at most as one document. Recordings and lists have limits of their own.',
    default: 25,
    least: 1,
    most: 500,
    unit: ['megabyte', 'megabytes'],
  }),
  signInLinkMinutes: numberSetting({
    group: 'Links',
    label: 'Life of a sign-in link',
    description: 'How long the link and the code are good that a patient asked for.',
    default: 15,
    least: 5,
    most: 60,
    unit: ['minute', 'minutes'],
  }),
  resultLinkDays: numberSetting({
    group: 'Links',
    label: 'Life of a result’s link',
    description: 'How long the link in the message about a result is good. After that the patient asks for a new one.',
    default: 7,
    least: 1,
    most: 30,
    unit: day,
  }),
  emailEnabled: switchSetting({
    group: 'Messages',
    label: 'E-mail',
    description:
      'Switched off, messages about results take another way that their patient agreed to, or wait with that reason. Sign-in links still go out.',
    default: true,
    words: onOff,
  }),
  smsEnabled: switchSetting({
    group: 'Messages',
    label: 'Text messages',
    description:
      'Switched off, messages about results take another way or wait, and no codes are texted: patients sign in by e-mail.',
    default: true,
    words: onOff,
  }),
  whatsappEnabled: switchSetting({
    group: 'Messages',
    label: 'WhatsApp',
    description: 'Switched off, messages about results take another way or wait.',
    default: true,
    words: onOff,
  }),
  defaultQuietHours: jsonSetting<QuietHours>({
    group: 'Messages',
    label: 'Quiet hours',
    description: 'For clinics that set none of their own: when no patient is written to, by the patient’s own clock.',
    default: null,
    schema: quietHours,
    fields: [
      { name: 'from', label: 'From', kind: 'time' },
      { name: 'until', label: 'Until (both empty: none)', kind: 'time' },
    ],
    read: ({ from = '', until = '' }) => (from === '' && until === '' ? null : { from, until }),
    entry: (value) => ({ from: value?.from ?? '', until: value?.until ?? '' }),
    words: (value) => (value ? `From ${value.from} until ${value.until}` : 'None'),
  }),
  retentionResultYears: numberSetting({
    group: 'Retention',
    label: 'Results',
    description:
      'How long results are kept where a clinic has set no period of its own. Ask what the law of the country demands.',
    default: 10,
    least: 1,
    most: 100,
    unit: year,
  }),
  retentionAuditYears: numberSetting({
    group: 'Retention',
    label: 'Activity',
    description: 'How long the record of who did what is kept.',
    default: 10,
    least: 1,
    most: 100,
    unit: year,
  }),
  retentionDeliveryMonths: numberSetting({
    group: 'Retention',
    label: 'Messages',
    description: 'How long it is kept which message went where, and what became of it.',
    default: 24,
    least: 1,
    most: 240,
    unit: month,
  }),
  registrationClinics: switchSetting({
    group: 'Registration',
    label: 'Clinics',
    description: 'Whether new clinics may register. Those that wait for approval stay where they are.',
    default: true,
    words: openClosed,
  }),
  registrationDoctors: switchSetting({
    group: 'Registration',
    label: 'Doctors',
    description: 'Whether doctors may register.',
    default: true,
    words: openClosed,
  }),
  registrationClosedWords: textSetting({
    group: 'Registration',
    label: 'Words for closed registration',
    description: 'What people read in place of the form, such as when to come back.',
    default: 'Registration is closed at the moment. Please come back later.',
    most: 300,
  }),
  maintenanceBanner: jsonSetting<MaintenanceBanner>({
    group: 'Notice',
    label: 'Notice on every page',
    description: 'One or two sentences on top of every page, for patients, clinics, doctors and admins. Empty: none.',
    default: { text: '', tone: 'attention' },
    schema: banner,
    fields: [
      { name: 'text', label: 'Text', kind: 'text', most: mostBanner },
      {
        name: 'tone',
        label: 'Tone',
        kind: 'choice',
        options: Object.entries(bannerTones).map(([value, label]) => ({ value, label })),
      },
    ],
    read: ({ text = '', tone }) => ({ text, tone }),
    entry: (value) => value,
    words: ({ text, tone }) => (text === '' ? 'None' : `${text} (${bannerTones[tone]})`),
  }),
} as const

export type SettingKey = keyof typeof systemSettings
export type SettingValue<Key extends SettingKey> = z.output<(typeof systemSettings)[Key]['schema']>

export const settingKeys = Object.keys(systemSettings) as [SettingKey, ...SettingKey[]]

/** The definition of a key that is only known at run time. */
export const definitionOf = (key: SettingKey) => systemSettings[key] as unknown as SettingDefinition

export const settingKeyInput = z.object({ settingKey: z.enum(settingKeys) })

const about = {
  settingKey: z.enum(settingKeys),
  version: z.coerce.number().int().min(0),
}

const reason = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters.')
  .transform((text) => text || null)
  .nullable()
  .default(null)

const typed = z.string().max(2000, 'This is too long.').optional()

export const changeSettingInput = z.strictObject({
  ...about,
  value: typed,
  from: typed,
  until: typed,
  text: typed,
  tone: typed,
  reason,
})
export type ChangeSettingInput = z.infer<typeof changeSettingInput>

/** Back to what a change had set, or to the default where no change is named. */
export const revertSettingInput = z.strictObject({
  ...about,
  changeId: z.string().regex(idPattern('settingChange')).optional(),
})
export type RevertSettingInput = z.infer<typeof revertSettingInput>
