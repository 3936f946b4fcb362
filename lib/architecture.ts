/** The rules of the house (who may import whom, what a door looks like) as a check over the text of a file. */

export type SourceFile = { path: string; text: string }
type Import = { name: string; typeOnly: boolean; names: string }

const importPattern = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"\n;]*?(?:\{[^}]*\})?[^'"\n;]*?)\s*from\s*'([^']+)'/g
const dynamicPattern = /import\(\s*'([^']+)'\s*\)/g

/** What a file imports, `@/` taken off and relative paths made whole. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const folder = path.split('/').slice(0, -1)
  const whole = (name: string) => {
    if (name.startsWith('@/')) return name.slice(2)
    if (!name.startsWith('.')) return `package:${name}`
    const parts = [...folder]
    for (const part of name.split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '.') parts.push(part)
    }
    return parts.join('/')
  }
  const fixed = [...text.matchAll(importPattern)].map(([, , typeOnly, names, name]) => ({
    name: whole(name ?? ''),
    typeOnly: typeOnly !== undefined,
    names: names ?? '',
  }))
  const dynamic = [...text.matchAll(dynamicPattern)].map(([, name]) => ({
    name: whole(name ?? ''),
    typeOnly: false,
    names: '',
  }))
  return [...fixed, ...dynamic]
}

/** Nouns and services that work across clinics by their nature, and the single files that have to. */
const acrossClinics = [
  /^lib\/(auth|audit|accesses|jobs|limits|accounts|channels|deliveries|reminders|notifications|admins|members|invitations|imports|clinics|files|readings|matching|batches|health|doctors|notes|takeaways|system-settings|storage-moves|key-rotations|metrics|support|exports)\//,
  /^lib\/(db|db-rows|start-checks)\.ts$/,
  /^lib\/(tables\/import-table|results\/(check-identity|release-result|release-after-call|chase-unread|verify-printed))\.ts$/,
  // A share is found by its link alone, and what its clinic does to a result is done to every account's shares of it.
  /^lib\/shares\/(open-share|open-share-file|note-opening|follow-correction|sweep-shares)\.ts$/,
  // Jobs that look through one clinic which their payload names.
  /^lib\/patients\/(find-duplicates|duplicate-candidates\.sql)\.ts$/,
  /^(prisma|scripts|bench|e2e)\//,
]

/** Whose tables are whose; the keys are Prisma's names. */
const ownerOf: Record<string, string> = {
  clinic: 'clinics',
  member: 'members',
  branch: 'branches',
  memberRecoveryCode: 'members',
  signInTicket: 'members',
  invitation: 'invitations',
  clinicLogo: 'clinics',
  patientImport: 'imports',
  patientImportRefusal: 'imports',
  patientPair: 'patients',
  patientMerge: 'patients',
  patientAlias: 'patients',
  patient: 'patients',
  contact: 'patients',
  patientContact: 'patients',
  patientChannel: 'channels',
  channelStop: 'channels',
  patientSearchTerm: 'patients',
  patientAccount: 'accounts',
  patientAccountContact: 'accounts',
  accountContactProof: 'accounts',
  profile: 'profiles',
  profilePatient: 'profiles',
  medicalRecord: 'records',
  takeaway: 'takeaways',
  recordFile: 'records',
  share: 'shares',
  shareItem: 'shares',
  shareOpening: 'shares',
  result: 'results',
  resultVersion: 'results',
  resultFile: 'results',
  storedFile: 'files',
  fileReading: 'readings',
  upload: 'batches',
  uploadPart: 'batches',
  batch: 'batches',
  batchDocument: 'batches',
  intakeSetting: 'batches',
  delivery: 'deliveries',
  call: 'calls',
  callAttempt: 'calls',
  observation: 'observations',
  criticalLimit: 'observations',
  tableLayout: 'tables',
  tableImport: 'tables',
  tableRow: 'tables',
  releaseRule: 'release',
  releaseSettings: 'release',
  workingHours: 'release',
  bulkAct: 'bulk',
  bulkActResult: 'bulk',
  correction: 'corrections',
  incident: 'incidents',
  incidentAccess: 'incidents',
  incidentNote: 'incidents',
  deliveryEvent: 'deliveries',
  messagePolicy: 'channels',
  messageCount: 'channels',
  suppression: 'channels',
  birthDateProof: 'accounts',
  notification: 'notifications',
  notificationChoice: 'notifications',
  session: 'auth',
  signInLink: 'accounts',
  activityLog: 'audit',
  activitySeal: 'audit',
  activityChain: 'audit',
  chainCheck: 'audit',
  chainHead: 'audit',
  exportRequest: 'exports',
  job: 'jobs',
  healthSample: 'health',
  rateLimit: 'limits',
  admin: 'admins',
  adminInvitation: 'admins',
  ownerChange: 'clinics',
  supportGrant: 'support',
  accountMerge: 'accounts',
  accountMergeProof: 'accounts',
  adminRecoveryCode: 'admins',
  doctor: 'doctors',
  doctorRecoveryCode: 'doctors',
  savedPatient: 'doctors',
  doctorAccess: 'doctors',
  note: 'notes',
  noteEdit: 'notes',
  oneTimeCode: 'doctors',
  systemSetting: 'system-settings',
  systemSettingChange: 'system-settings',
  storageMove: 'storage-moves',
  storageMoveFailure: 'storage-moves',
  looseObject: 'files',
  storageFigure: 'files',
  keyRotation: 'key-rotations',
  processSnapshot: 'metrics',
}

/** Reads and writes across nouns that were looked at and are right where they stand: each a reason, not a habit. */
const allowedTables: Record<string, string[]> = {
  // Sign-in stands on the rows of whoever signs in.
  auth: ['member', 'admin', 'patientAccount', 'passwordResetToken', 'signInTicket'],
  // A password's links and sign-ins end with it.
  members: ['clinic', 'session', 'passwordResetToken'],
  // Whoever takes an invitation becomes a member in the same transaction.
  invitations: ['member', 'clinic'],
  observations: ['resultVersion'],
  // A correction makes the next version of a result, and puts it in the place of the one before.
  corrections: ['result', 'resultVersion', 'resultFile'],
  // A job's payload names a clinic by its public id.
  patients: ['clinic'],
  imports: ['storedFile'],
  // A clinic registers together with its owner, and an admin sees its counts.
  clinics: ['member', 'patient', 'result', 'delivery', 'emailVerificationToken'],
  // An admin who helps an account looks at its sign-ins and at what keeps messages away.
  accounts: ['contact', 'session', 'suppression'],
  // A channel belongs to a contact of a patient; what stops it came by a message.
  channels: ['patientContact', 'delivery'],
  notifications: ['member'],
  reminders: ['result'],
  // A result's state and its messages change in one transaction.
  results: ['delivery', 'signInLink', 'storedFile', 'patientContact'],
  // What is compared with a document is a patient; what is read is a stored file.
  matching: ['patient', 'patientAlias'],
  readings: ['storedFile'],
  // The queue shows who a document may be about.
  batches: ['storedFile', 'patient'],
  deliveries: ['result', 'signInLink', 'patientAccountContact'],
  // The log is described with the names of who stands in it.
  jobs: ['signInLink', 'accountContactProof', 'passwordResetToken', 'session', 'signInTicket'],
  // A change of keys seals anew whatever a master key has sealed.
  files: ['admin', 'member', 'doctor', 'uploadPart'],
  // What moves are stored files; what lies where is counted by files.
  'storage-moves': ['storedFile', 'storageFigure'],
  // Numbers alone, of everybody's work.
  metrics: ['job', 'delivery', 'storageFigure', 'storageMove', 'keyRotation'],
  // A password's links and sign-ins end with it.
  admins: ['session', 'passwordResetToken'],
  // What a clinic lets an admin look at: counts and states, each question under the clinic's own grant.
  support: [
    'activityLog',
    'admin',
    'batch',
    'branch',
    'clinic',
    'delivery',
    'member',
    'releaseRule',
    'result',
    'suppression',
    'tableImport',
  ],
  // Who looked at a patient's data is read from the log.
  accesses: ['activityLog'],
  // When two people turn out to be one, records, shares and what doctors wrote go along.
  profiles: ['medicalRecord', 'share', 'note', 'doctorAccess', 'savedPatient'],
  records: ['profile', 'storedFile'],
  audit: ['member', 'doctor', 'admin', 'clinic', 'patientAccountContact', 'patientAccount'],
  // Whoever asked may have lost the right to it meanwhile.
  exports: ['admin', 'clinic'],
  // What an admin decides about a doctor ends sign-ins; a doctor's account page counts them.
  doctors: ['session', 'profile'],
  // A note is about somebody who shows something, or about one thing that they show.
  notes: ['profile', 'shareItem', 'result'],
}

type Rule = (file: SourceFile, imports: Import[]) => string[]

const isTest = (path: string) => path.includes('.test.') || path.includes('/testing/')
const broken = (condition: boolean, words: string) => (condition ? [words] : [])

const appIsThin: Rule = ({ path }, imports) =>
  path.startsWith('app/')
    ? imports.flatMap(({ name }) =>
        broken(
          name === 'lib/db' || name.startsWith('prisma/') || name.startsWith('package:@prisma'),
          `reads the database itself (${name})`,
        ),
      )
    : []

const componentsKnowNoLib: Rule = ({ path }, imports) =>
  path.startsWith('components/')
    ? imports.flatMap(({ name }) =>
        broken(
          // The code of SMART Health Links is pure, and a reader's browser and our server run the same.
          /^(lib|app|prisma|emails)\//.test(name) && !/^lib\/(.*\/schema|shlinks\/[\w-]+)$/.test(name),
          `imports ${name}; components see components, schema.ts and lib/shlinks only`,
        ),
      )
    : []

const emailsAreAlone: Rule = ({ path }, imports) =>
  path.startsWith('emails/') && !isTest(path)
    ? imports.flatMap(({ name }) =>
        broken(/^(lib|app|prisma|components)\//.test(name), `imports ${name}; a template is a function of its props`),
      )
    : []

const environmentHasOneReader: Rule = ({ path, text }) =>
  broken(
    /process\.env\b/.test(text) &&
      /^(app|components|lib|emails)\//.test(path) &&
      path !== 'lib/env.ts' &&
      !path.startsWith('lib/architecture') &&
      !isTest(path),
    'reads process.env; lib/env.ts alone does',
  )

const clientIsMadeOnce: Rule = ({ path, text }) =>
  broken(
    /new PrismaClient\b/.test(text) && path !== 'lib/db.ts' && !path.startsWith('lib/architecture'),
    'makes a database client; lib/db.ts alone does',
  )

const fewAskAcrossClinics: Rule = ({ path }, imports) =>
  broken(
    imports.some(
      ({ name, names }) => (name === 'lib/db' && names.includes('dbAcrossClinics')) || name === 'lib/db-rows',
    ) &&
      !isTest(path) &&
      !acrossClinics.some((pattern) => pattern.test(path)),
    'asks across clinics and is not on the list of those who may',
  )

const actorsAreMadeInAuth: Rule = ({ path }, imports) =>
  broken(
    imports.some(
      ({ name, names }) => name === 'lib/auth/actors' && /make(Clinic|Patient|Doctor|Admin|Visitor)Actor/.test(names),
    ) &&
      !/^(lib\/auth|prisma\/factories|bench|e2e)\//.test(path) &&
      !isTest(path) &&
      path !== 'lib/accounts/spend-link.ts',
    'makes an actor; only lib/auth and the factories may',
  )

const rawSqlIsNamed: Rule = ({ path, text }) => [
  ...broken(
    /\$(queryRaw|executeRaw)\b/.test(text) &&
      /^(app|components|lib)\//.test(path) &&
      !path.endsWith('.sql.ts') &&
      !isTest(path) &&
      !['lib/health/check-ready.ts', 'lib/architecture.ts'].includes(path),
    'holds raw SQL; that belongs into a file named *.sql.ts',
  ),
  ...broken(
    /\$(queryRawUnsafe|executeRawUnsafe)/.test(text) &&
      /^(app|lib)\//.test(path) &&
      !isTest(path) &&
      !path.startsWith('lib/architecture'),
    'holds SQL that is put together from text',
  ),
]

const noBarrelsNoDrawers: Rule = ({ path, text }) => [
  ...broken(/\/(utils|helpers|misc|common)\.tsx?$/.test(path), 'is a drawer of everything; name it for what it does'),
  ...broken(/(^|\n)export \* from/.test(text) && !path.startsWith('lib/architecture'), 'is a barrel'),
]

const wrapped = (text: string, wrapper: string) => new RegExp(`=\\s*(${wrapper})(<[^>]*>)?\\(`).test(text)

const actionsAreWrapped: Rule = ({ path, text }) => {
  if (!/^['"]use server['"]/.test(text) || !path.startsWith('app/')) return []
  return exportsOf(text).flatMap(({ name, line }) => [
    ...broken(
      !wrapped(line, '(clinic|patient|doctor|admin|public)Action'),
      `exports ${name}, which is not a wrapped action`,
    ),
    ...broken(!name.endsWith('Action'), `exports ${name}; an action's name ends in Action`),
  ])
}

const routesAreWrapped: Rule = ({ path, text }) => {
  if (!/^app\/.*\/route\.ts$/.test(path)) return []
  return exportsOf(text).flatMap(({ name, line }) =>
    broken(
      !wrapped(line, '(clinic|patient|doctor|admin|public)Route'),
      `exports ${name}, which is not a wrapped route`,
    ),
  )
}

function exportsOf(text: string): { name: string; line: string }[] {
  const found = [
    ...text.matchAll(
      /(?:^|\n)export\s+(?!type\b)(?:default\s+)?(?:async\s+)?(?:const|let|function\*?|class)?\s*([\w{*]+)([^\n]*)/g,
    ),
  ]
  return found.map(([, name, rest]) => ({ name: name ?? '', line: rest ?? '' }))
}

const pageWrapperOf = (path: string) => {
  const portal = /^app\/(clinic|patient|doctor|admin)\//.exec(path)?.[1]
  return portal ? `${portal}Page|publicPage` : 'publicPage'
}

const pagesGuardThemselves: Rule = ({ path, text }) => {
  if (!/^app\/.*page\.tsx$/.test(path)) return []
  // A page without a guard is public by name, or one of the few that are the same for everybody.
  const open = path.startsWith('app/(public)/')
  const behindTheDoor = /^app\/(clinic|patient|doctor|admin)\/\(portal\)\//.test(path)
  const wrapper = behindTheDoor ? pageWrapperOf(path).replace('|publicPage', '') : pageWrapperOf(path)
  return broken(
    !open && !new RegExp(`export default (${wrapper})(<[^>]*>)?\\(`).test(text),
    `is not wrapped by ${wrapper}`,
  )
}

const noBoundActions: Rule = ({ path, text }) =>
  broken(
    /^['"]use client['"]/.test(text) && /\.bind\(/.test(text) && !isTest(path),
    'binds in a client component: one POST without scripts would hang the server',
  )

const chanceIsCryptographic: Rule = ({ path, text }) =>
  broken(
    /Math\.random\(/.test(text) && path.startsWith('lib/') && !isTest(path) && !path.startsWith('lib/architecture'),
    'uses Math.random',
  )

const nounsKeepTheirTables: Rule = ({ path, text }) => {
  const noun = /^lib\/([\w-]+)\//.exec(path)?.[1]
  if (!noun || isTest(path) || noun === 'web') return []
  const used = [...text.matchAll(/\b(?:db|dbAcrossClinics|tx)\.(\w+)\.\w+\(/g)].map(([, table]) => table ?? '')
  return [...new Set(used)].flatMap((table) => {
    const owner = ownerOf[table]
    return broken(
      owner !== undefined && owner !== noun && !(allowedTables[noun] ?? []).includes(table),
      `reads or writes ${table}, which is ${owner}'s`,
    )
  })
}

const countsAreOfThePage: Rule = ({ path, text }) =>
  broken(
    /_count:\s*\{\s*select/.test(text) &&
      path.startsWith('lib/') &&
      !isTest(path) &&
      !path.startsWith('lib/architecture'),
    'counts within a query, which the database does for the whole table; count by groupBy for the rows of the page',
  )

const rules: Rule[] = [
  appIsThin,
  componentsKnowNoLib,
  emailsAreAlone,
  environmentHasOneReader,
  clientIsMadeOnce,
  fewAskAcrossClinics,
  actorsAreMadeInAuth,
  rawSqlIsNamed,
  noBarrelsNoDrawers,
  actionsAreWrapped,
  routesAreWrapped,
  pagesGuardThemselves,
  noBoundActions,
  chanceIsCryptographic,
  nounsKeepTheirTables,
  countsAreOfThePage,
]

/** The rules that a file breaks, in words. */
export function rulesBrokenBy(file: SourceFile): string[] {
  if (file.path.includes('architecture.test.')) return []
  const imports = importsOf(file)
  return rules.flatMap((rule) => rule(file, imports)).map((words) => `${file.path} ${words}`)
}
