/** The prefix tells a reader what kind of thing an id names; the rest is random. */
export const idPrefixes = {
  activity: 'act',
  account: 'acc',
  admin: 'adm',
  adminInvitation: 'ain',
  ownerChange: 'owc',
  supportGrant: 'sgr',
  accountMerge: 'amg',
  bulkAct: 'blk',
  call: 'cal',
  correction: 'cor',
  incident: 'inc',
  releaseRule: 'rul',
  table: 'tbl',
  branch: 'brn',
  batch: 'bat',
  batchDocument: 'bdc',
  clinic: 'cln',
  contact: 'con',
  delivery: 'dlv',
  doctor: 'doc',
  doctorAccess: 'dac',
  savedPatient: 'svp',
  chainCheck: 'chk',
  export: 'exp',
  file: 'fil',
  import: 'imp',
  invitation: 'inv',
  job: 'job',
  link: 'lnk',
  logo: 'lgo',
  member: 'mem',
  merge: 'mrg',
  pair: 'pai',
  note: 'not',
  notification: 'ntf',
  oneTimeCode: 'otc',
  patient: 'pat',
  profile: 'prf',
  record: 'rec',
  contactProof: 'cpr',
  takeaway: 'tka',
  result: 'res',
  session: 'ses',
  share: 'shr',
  upload: 'upl',
  suppression: 'sup',
  version: 'ver',
  settingChange: 'stc',
  storageMove: 'mov',
  keyRotation: 'kro',
} as const

export type IdKind = keyof typeof idPrefixes

// Crockford's base 32: lower case only, because MySQL's collation does not tell cases apart, and no i, l, o, u.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomLength = 26

/** A new public id with 130 random bits, e.g. `res_7m2…` (30 characters). */
export function newId(kind: IdKind): string {
  let text = ''
  // 256 is a multiple of 32, so the remainder is even over the alphabet.
  for (const byte of crypto.getRandomValues(new Uint8Array(randomLength))) text += alphabet[byte % 32]
  return `${idPrefixes[kind]}_${text}`
}

/** A pattern for one kind of public id; anything else cannot name a row and need not be looked up. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[${alphabet}]{${randomLength}}$`)
}
