import { z } from 'zod'
import { activityFilters } from '@/lib/audit/schema'
import { idPattern } from '@/lib/ids'
import { cursorInput } from '@/lib/paging'

/** What a list can be of, and what stands in it. Never what a result says. */
export const exportSubjects = {
  results: {
    name: 'Results',
    holds: 'State, times, clinic and kinds of files of each result. No patient, no test, no value.',
  },
  patients: {
    name: 'Patients',
    holds: 'Clinic, the clinic’s own number, times and counts. No name, no birth date, no address.',
  },
  deliveries: {
    name: 'Messages',
    holds: 'Channel, state, times, reason and the domain of the address. No address, no text.',
  },
  activity: { name: 'Activity', holds: 'Who did what and when, as on the page of the activity.' },
  clinics: { name: 'Clinics', holds: 'What clinics entered about themselves, their state and their counts.' },
} as const
export type ExportSubject = keyof typeof exportSubjects
const subjectNames = Object.keys(exportSubjects) as [ExportSubject, ...ExportSubject[]]

/** The kinds of files, and how many rows each can hold: one that is made in memory has an end. */
export const exportTypes = {
  csv: { name: 'CSV', mostRows: null, extension: 'csv', mediaType: 'text/csv' },
  excel: {
    name: 'Excel',
    mostRows: 50_000,
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { name: 'PDF', mostRows: 5000, extension: 'pdf', mediaType: 'application/pdf' },
} as const satisfies Record<string, { name: string; mostRows: number | null; extension: string; mediaType: string }>
export type ExportType = keyof typeof exportTypes
const typeNames = Object.keys(exportTypes) as [ExportType, ...ExportType[]]

export const resultStates = {
  pending: 'Not authorised yet',
  processed: 'Authorised, not sent',
  sent: 'Sent',
  archived: 'Archived',
  withdrawn: 'Withdrawn',
} as const
export const patientStates = { active: 'Active', archived: 'Archived' } as const
export const deliveryStates = {
  pending: 'Waiting',
  sent: 'Handed over',
  delivered: 'Delivered',
  failed: 'Failed',
  bounced: 'Came back',
  cancelled: 'Left unsent',
} as const
export const deliveryChannels = { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp' } as const
export const clinicStates = { inactive: 'Waiting for approval', active: 'Active', suspended: 'Suspended' } as const

const keysOf = <Key extends string>(names: Record<Key, string>) => Object.keys(names) as [Key, ...Key[]]

/** A field of a form that may stay empty. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const span = {
  from: maybe(z.iso.date('Enter a date.')),
  until: maybe(z.iso.date('Enter a date.')),
}
const clinic = maybe(z.string().trim().regex(idPattern('clinic'), 'Paste a clinic’s number, which begins with cln_.'))

/** What a list of each subject can be narrowed by. Strict: a filter of another subject is refused. */
export const exportFilters = {
  results: z.strictObject({ clinic, ...span, state: maybe(z.enum(keysOf(resultStates))) }),
  patients: z.strictObject({ clinic, ...span, state: maybe(z.enum(keysOf(patientStates))) }),
  deliveries: z.strictObject({
    clinic,
    ...span,
    state: maybe(z.enum(keysOf(deliveryStates))),
    channel: maybe(z.enum(keysOf(deliveryChannels))),
  }),
  activity: z.strictObject({
    clinic,
    ...span,
    action: maybe(activityFilters.shape.action.unwrap().unwrap()),
    actor: maybe(activityFilters.shape.actor.unwrap().unwrap()),
    who: maybe(activityFilters.shape.who.unwrap().unwrap()),
    entity: maybe(activityFilters.shape.entity.unwrap().unwrap()),
    entityId: maybe(activityFilters.shape.entityId.unwrap().unwrap()),
    address: maybe(activityFilters.shape.address.unwrap().unwrap()),
  }),
  clinics: z.strictObject({ ...span, state: maybe(z.enum(keysOf(clinicStates))) }),
} as const satisfies Record<ExportSubject, z.ZodType>

export type ExportFilters = { [Subject in ExportSubject]: z.output<(typeof exportFilters)[Subject]> }
export type AnyFilters = ExportFilters[ExportSubject]

const type = z.enum(typeNames, 'Choose a kind of file.')
const askFor = <Subject extends ExportSubject>(subject: Subject) =>
  exportFilters[subject].extend({ subject: z.literal(subject), type })

export const askExportInput = z.discriminatedUnion('subject', [
  askFor('results'),
  askFor('patients'),
  askFor('deliveries'),
  askFor('activity'),
  askFor('clinics'),
])
export type AskExportInput = z.infer<typeof askExportInput>

export const exportIdInput = z.object({ exportId: z.string().regex(idPattern('export')) })
export type ExportIdInput = z.infer<typeof exportIdInput>
/** What a form about one list sends: its number, and nothing else. */
export const exportActInput = z.strictObject(exportIdInput.shape)

const text = z.string().max(255).optional().catch(undefined)

/** The page of exports as it stands in the URL: what is asked for next, and where the list is. */
export const exportsPageInput = z.object({
  subject: z.enum(subjectNames).catch('results').default('results'),
  cursor: cursorInput,
  clinic: text,
  from: text,
  until: text,
  state: text,
  channel: text,
  action: text,
  actor: text,
  who: text,
  entity: text,
  entityId: text,
  address: text,
})

export const exportStates = {
  pending: 'Waiting for its turn',
  processing: 'Being made',
  completed: 'Ready',
  failed: 'Could not be made',
  cancelled: 'Cancelled',
  expired: 'Removed after its time',
} as const
export type ExportState = keyof typeof exportStates

export const exportHours = 24
