/** The parts of FHIR R4 (4.0.1) that are written here; names are the standard's. */

export type Coding = { system: string; code: string; display?: string }
export type CodeableConcept = { coding?: Coding[]; text?: string }
export type Reference = { reference?: string; display?: string }
export type Extension = { url: string; valueString?: string }
export type Identifier = { system?: string; value: string; assigner?: Reference }
export type Quantity = {
  value: number
  comparator?: '<' | '<=' | '>' | '>='
  unit?: string
  system?: string
  code?: string
  extension?: Extension[]
}
export type Attachment = {
  contentType: string
  /** Base64. */
  data: string
  title: string
  size: number
  language?: string
}

export type Patient = {
  resourceType: 'Patient'
  identifier?: Identifier[]
  name: { text: string }[]
  gender?: 'male' | 'female' | 'other'
  birthDate?: string
}

export type Observation = {
  resourceType: 'Observation'
  status: 'final' | 'corrected'
  category: CodeableConcept[]
  code: CodeableConcept
  subject: Reference
  effectiveDateTime: string
  valueQuantity?: Quantity
  valueString?: string
  interpretation?: CodeableConcept[]
  /** As printed, with its ends where they are numbers. */
  referenceRange?: { text: string; low?: Quantity; high?: Quantity }[]
  note?: { text: string }[]
}

export type DiagnosticReport = {
  resourceType: 'DiagnosticReport'
  status: 'final' | 'corrected'
  category: CodeableConcept[]
  code: CodeableConcept
  subject: Reference
  effectiveDateTime: string
  issued: string
  performer: Reference[]
  result?: Reference[]
  conclusion?: string
}

export type DocumentReference = {
  resourceType: 'DocumentReference'
  status: 'current'
  type: CodeableConcept
  category: CodeableConcept[]
  subject: Reference
  date: string
  author?: Reference[]
  description?: string
  content: { attachment: Attachment }[]
  context?: { related?: Reference[] }
}

export type Resource = Patient | Observation | DiagnosticReport | DocumentReference
export type BundleEntry = { fullUrl: string; resource: Resource }
export type Bundle = { resourceType: 'Bundle'; type: 'collection'; timestamp: string; entry: BundleEntry[] }
