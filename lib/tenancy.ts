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
  'OwnerChange',
  'SupportGrant',
])

/** The models whose rows belong to a patient's account. */
const accountModels = new Set([
  'Profile',
  'ProfilePatient',
  'MedicalRecord',
  'RecordFile',
  'Takeaway',
  'Share',
  'ShareOpening',
])

/** Whose rows are a clinic's, an account's, a doctor's or an admin's, each row one of them; and what an account shows of a clinic's, which is both's. */
const ownedByEither = new Set(['StoredFile', 'ShareItem'])

/** Whose rows stand between a doctor and a patient's account. */
const betweenBoth = new Set(['SavedPatient', 'DoctorAccess', 'Note', 'NoteEdit'])

const clinicKeys = ['clinicId', 'patientId']
const accountKeys = ['accountId']
const doctorKeys = ['doctorId']
const adminKeys = ['adminId']
const unfiltered = new Set(['create', 'createMany', 'createManyAndReturn'])

type Args = { where?: unknown } | undefined

function keysOf(model: string): readonly string[] | undefined {
  if (accountModels.has(model)) return accountKeys
  if (ownedByEither.has(model)) return [...clinicKeys, ...accountKeys, ...doctorKeys, ...adminKeys]
  if (betweenBoth.has(model)) return [...accountKeys, ...doctorKeys]
  return tenantModels.has(model) ? clinicKeys : undefined
}

function names(where: unknown, keys: readonly string[]): boolean {
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => {
    if (value === undefined) return false
    // Of what is a clinic's or an account's, that it has no account says nothing of whose it is.
    if (keys.includes(key)) return value !== null || !keys.includes('accountId')
    if (key === 'AND') return Array.isArray(value) ? value.some((part) => names(part, keys)) : names(value, keys)
    // A compound key such as clinicId_id names its owner by its form.
    return keys.some((owner) => key.startsWith(`${owner}_`)) && names(value, keys)
  })
}

/**
 * Refuses an operation on a table of clinics or accounts that does not name its owner: such a query could reach somebody
 * else's rows. This is a mistake in our code, never in a request, hence a plain Error.
 */
export function assertTenantNamed(model: string, operation: string, args: unknown): void {
  const keys = keysOf(model)
  if (!keys || unfiltered.has(operation)) return
  if (names((args as Args)?.where, keys)) return
  const missing = accountModels.has(model) || betweenBoth.has(model) ? 'no account' : 'neither a clinic nor a patient'
  throw new Error(`${model}.${operation} names ${missing} in its where`)
}
