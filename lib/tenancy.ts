/** The models whose rows belong to a clinic. A row of these is never looked for without naming whose it is. */
const tenantModels = new Set([
  'Member',
  'Branch',
  'MemberRecoveryCode',
  'SignInTicket',
  'Invitation',
  'ClinicLogo',
  'PatientImport',
  'PatientImportRefusal',
  'PatientPair',
  'PatientMerge',
  'PatientAlias',
  'EmailVerificationToken',
  'Patient',
  'Contact',
  'PatientContact',
  'PatientChannel',
  'ChannelStop',
  'PatientSearchTerm',
  'Result',
  'ResultVersion',
  'ResultFile',
  'StoredFile',
  'FileReading',
  'Upload',
  'UploadPart',
  'Batch',
  'BatchDocument',
  'IntakeSetting',
  'Delivery',
  'Call',
  'CallAttempt',
  'Observation',
  'CriticalLimit',
  'TableLayout',
  'TableImport',
  'TableRow',
  'ReleaseRule',
  'ReleaseSettings',
  'WorkingHours',
  'BulkAct',
  'BulkActResult',
  'Correction',
  'Incident',
  'IncidentAccess',
  'IncidentNote',
  'DeliveryEvent',
  'MessagePolicy',
  'MessageCount',
  'Suppression',
  'BirthDateProof',
  'Notification',
  'NotificationChoice',
])

const tenantKeys = new Set(['clinicId', 'patientId'])
const unfiltered = new Set(['create', 'createMany', 'createManyAndReturn'])

type Args = { where?: unknown } | undefined

function names(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => {
    if (value === undefined) return false
    if (tenantKeys.has(key)) return true
    if (key === 'AND') return Array.isArray(value) ? value.some(names) : names(value)
    // A compound key such as clinicId_id names its clinic by its form.
    return key.startsWith('clinicId_') && names(value)
  })
}

/**
 * Refuses an operation on a clinic's table that does not name its clinic or its patient: such a query could reach another
 * clinic's rows. This is a mistake in our code, never in a request, hence a plain Error.
 */
export function assertTenantNamed(model: string, operation: string, args: unknown): void {
  if (!tenantModels.has(model) || unfiltered.has(operation)) return
  if (names((args as Args)?.where)) return
  throw new Error(`${model}.${operation} names neither a clinic nor a patient in its where`)
}
