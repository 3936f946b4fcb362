import { z } from 'zod'
import { decodeUtf8 } from '@/lib/shlinks/decode-text'

/**
 * What our viewer shows of a file that it opened: ours, or anybody's. All of it is text until it is shown as text; what has
 * another form than FHIR's is left out, and counted.
 */

export type SharedValue = {
  name: string
  value: string
  unit: string | null
  range: string | null
  flag: SharedFlag | null
  computed: boolean
}
export const sharedFlags = ['N', 'L', 'H', 'LL', 'HH', 'A', 'AA'] as const
export type SharedFlag = (typeof sharedFlags)[number]

export type SharedAttachment = {
  kind: 'pdf' | 'image' | 'text' | 'other'
  mediaType: string
  title: string
  data: string
}
export type SharedReport = {
  title: string
  date: string | null
  from: string | null
  corrected: boolean
  withdrawn: boolean
  conclusion: string | null
  values: SharedValue[]
}
export type SharedDocument = {
  title: string
  date: string | null
  from: string | null
  attachments: SharedAttachment[]
}
export type SharedPerson = { name: string; birthDate: string | null; gender: string | null }
export type SharedContent = {
  person: SharedPerson | null
  reports: SharedReport[]
  /** Values that belong to no report. */
  values: SharedValue[]
  documents: SharedDocument[]
  /** Resources of kinds that are not shown here. */
  others: number
}

const text = z.string().max(20_000)
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const list = <T extends z.ZodType>(schema: T) => z.array(schema).max(2_000).catch([]).default([])

const coding = z.object({ code: maybe(text), display: maybe(text) })
const concept = z.object({ coding: list(coding), text: maybe(text) })
const reference = z.object({ reference: maybe(text), display: maybe(text) })
const extension = z.object({ url: text, valueString: maybe(text) })
const quantity = z.object({
  value: maybe(z.number()),
  comparator: maybe(text),
  unit: maybe(text),
  code: maybe(text),
  extension: list(extension),
})
const humanName = z.object({ text: maybe(text), given: list(text), family: maybe(text) })
const attachment = z.object({ contentType: maybe(text), title: maybe(text), data: maybe(z.string()) })

const resources = z.discriminatedUnion('resourceType', [
  z.object({
    resourceType: z.literal('Patient'),
    name: list(humanName),
    birthDate: maybe(text),
    gender: maybe(text),
  }),
  z.object({
    resourceType: z.literal('Observation'),
    status: maybe(text),
    code: maybe(concept),
    valueQuantity: maybe(quantity),
    valueString: maybe(text),
    valueCodeableConcept: maybe(concept),
    interpretation: list(concept),
    referenceRange: list(z.object({ text: maybe(text), low: maybe(quantity), high: maybe(quantity) })),
    note: list(z.object({ text: maybe(text) })),
  }),
  z.object({
    resourceType: z.literal('DiagnosticReport'),
    status: maybe(text),
    code: maybe(concept),
    effectiveDateTime: maybe(text),
    issued: maybe(text),
    performer: list(reference),
    result: list(reference),
    conclusion: maybe(text),
    presentedForm: list(attachment),
  }),
  z.object({
    resourceType: z.literal('DocumentReference'),
    description: maybe(text),
    date: maybe(text),
    type: maybe(concept),
    author: list(reference),
    content: list(z.object({ attachment })),
  }),
])
type Resource = z.output<typeof resources>
type Of<Kind extends Resource['resourceType']> = Extract<Resource, { resourceType: Kind }>

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ fullUrl: maybe(text), resource: z.unknown().optional() })).max(5_000),
})

/** Reads an opened file. Null when it is no FHIR that can be shown. */
export function readSharedContent(plain: Uint8Array): SharedContent | null {
  const json = jsonOf(plain)
  const entries = bundle.safeParse(json).data?.entry ?? [{ fullUrl: undefined, resource: json }]
  const content: SharedContent = { person: null, reports: [], values: [], documents: [], others: 0 }
  const observations = new Map<string, SharedValue>()
  const loose = new Set<string>()
  const reports: { report: SharedReport; refs: string[] }[] = []
  for (const [index, { fullUrl, resource }] of entries.entries()) {
    const { data: read } = resources.safeParse(resource)
    if (!read) content.others += 1
    else if (read.resourceType === 'Patient') content.person ??= personOf(read)
    else if (read.resourceType === 'Observation') {
      const key = fullUrl ?? `#${index}`
      observations.set(key, valueOf(read))
      loose.add(key)
    } else if (read.resourceType === 'DiagnosticReport') {
      reports.push({ report: reportOf(read), refs: read.result.flatMap((ref) => ref.reference ?? []) })
      const attachments = attachmentsOf(read.presentedForm)
      if (attachments.length > 0) content.documents.push({ ...titleOf(read.code), ...datedOf(read), attachments })
    } else content.documents.push(documentOf(read))
  }
  for (const { report, refs } of reports) {
    for (const ref of refs) {
      // A reference may be the entry's own address, or end in the same kind and id.
      const key = observations.has(ref) ? ref : [...observations.keys()].find((url) => url.endsWith(`/${ref}`))
      const value = key === undefined ? undefined : observations.get(key)
      if (key !== undefined && value) {
        report.values.push(value)
        loose.delete(key)
      }
    }
    content.reports.push(report)
  }
  content.values = [...loose].flatMap((key) => observations.get(key) ?? [])
  const shown = content.reports.length + content.values.length + content.documents.length
  return content.person === null && shown === 0 ? null : content
}

function jsonOf(plain: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(plain))
  } catch {
    // Not JSON, so nothing that can be shown: the reader is told.
    return null
  }
}

const nameOf = (said: z.output<typeof concept> | undefined) =>
  said?.text ?? said?.coding.find(({ display }) => display)?.display ?? said?.coding[0]?.code ?? ''
const titleOf = (said: z.output<typeof concept> | undefined) => ({ title: nameOf(said) })
const datedOf = (read: Of<'DiagnosticReport'>) => ({
  date: read.effectiveDateTime ?? read.issued ?? null,
  from: read.performer.find(({ display }) => display)?.display ?? null,
})

function personOf({ name, birthDate, gender }: Of<'Patient'>): SharedPerson {
  const [first] = name
  const whole = first?.text ?? [...(first?.given ?? []), first?.family].filter(Boolean).join(' ')
  return { name: whole, birthDate: birthDate ?? null, gender: gender ?? null }
}

const renderedValue = 'http://hl7.org/fhir/StructureDefinition/rendered-value'

function valueOf(read: Of<'Observation'>): SharedValue {
  const { valueQuantity: measured, referenceRange, interpretation, note } = read
  const printed = measured?.extension.find(({ url }) => url === renderedValue)?.valueString
  const number = measured?.value === undefined ? undefined : `${measured.comparator ?? ''}${measured.value}`
  const flag = interpretation.flatMap((said) => said.coding.map(({ code }) => code))
  return {
    name: nameOf(read.code),
    value: printed ?? number ?? read.valueString ?? nameOf(read.valueCodeableConcept),
    unit: measured?.unit ?? measured?.code ?? null,
    range: rangeOf(referenceRange[0]),
    flag: sharedFlags.find((known) => flag.includes(known)) ?? null,
    computed: note.some((said) => said.text === 'The interpretation was worked out from the range.'),
  }
}

type Range = Of<'Observation'>['referenceRange'][number]
function rangeOf(range: Range | undefined): string | null {
  if (!range) return null
  const [low, high] = [range.low?.value, range.high?.value]
  if (range.text !== undefined) return range.text
  if (low !== undefined && high !== undefined) return `${low} – ${high}`
  if (low !== undefined) return `≥ ${low}`
  return high === undefined ? null : `≤ ${high}`
}

function reportOf(read: Of<'DiagnosticReport'>): SharedReport {
  return {
    ...titleOf(read.code),
    ...datedOf(read),
    corrected: read.status === 'corrected' || read.status === 'amended',
    withdrawn: read.status === 'entered-in-error',
    conclusion: read.conclusion ?? null,
    values: [],
  }
}

function documentOf(read: Of<'DocumentReference'>): SharedDocument {
  return {
    title: read.description ?? nameOf(read.type),
    date: read.date ?? null,
    from: read.author.find(({ display }) => display)?.display ?? null,
    attachments: attachmentsOf(read.content.map((part) => part.attachment)),
  }
}

const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** Only these are ever drawn; HTML, SVG and whatever else comes is told by name, and given as bytes to keep at most. */
function kindOf(mediaType: string): SharedAttachment['kind'] {
  if (mediaType === 'application/pdf') return 'pdf'
  if (imageTypes.includes(mediaType)) return 'image'
  return mediaType === 'text/plain' || mediaType === 'text/csv' ? 'text' : 'other'
}

const attachmentsOf = (given: readonly z.output<typeof attachment>[]): SharedAttachment[] =>
  given.flatMap(({ contentType = '', title = '', data }) => {
    const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
    return data === undefined ? [] : [{ kind: kindOf(mediaType), mediaType, title, data }]
  })
