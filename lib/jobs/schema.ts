/** Every kind of work that can be promised, with what it needs to know. Public ids only; handlers read the rest anew. */
export type JobPayloads = {
  /** Makes the messages of a sent result. `round` counts how often it was announced. */
  'announce-result': { resultId: string; round: number; reason?: 'corrected' | 'withdrawn' }
  /** Sends one message of a result. */
  'send-delivery': { deliveryId: string }
  /** Looks whether a message that was handed over was heard of again. */
  'follow-delivery': { deliveryId: string }
  /** Reminds of an unread result, for the `number`th time. */
  'remind-patient': { resultId: string; number: number }
  'send-sign-in-link': { kind: 'email' | 'phone'; value: string; language: string }
  /** Sends the code by which an account proves another address or number. */
  'send-contact-code': { proofId: string }
  /** Tells an address of an account that another was added or taken off. */
  'tell-contact-changed': { kind: 'email' | 'phone'; value: string; language: string; change: 'added' | 'removed' }
  /** Makes the archive of everything that a patient may see. */
  'make-takeaway': { takeawayId: string }
  /** Reads a document of a batch and looks for its patient. */
  'match-document': { documentId: string }
  /** Makes the results of a confirmed batch, once it cannot be taken back any more. */
  'release-batch': { batchId: string }
  /** Compares the documents of a result with its patient. */
  'check-identity': { resultId: string }
  /** Reads a document that will be compared with its patient later. */
  'read-document': { fileId: string }
  /** Finishes uploads that are whole and were left, and takes abandoned ones away. */
  'sweep-uploads': Record<string, never>
  'renew-sign-in-link': { linkId: string; language: string }
  'send-password-reset': { portal: 'clinic' | 'admin'; email: string }
  'send-email-verification': { verificationId: string }
  /** Reads the rows of a list from `position` on. */
  'import-patients': { importId: string; position: number }
  'find-duplicates': { clinicId: string }
  /** `round` counts how often the invitation was sent. */
  'send-invitation': { invitationId: string; round: number }
  'tell-already-registered': { email: string }
  'tell-clinic-status': { clinicId: string; status: 'active' | 'suspended' }
  /** Stores one part of a confirmed table's rows, and promises the next. */
  'import-table': { tableId: string; part: number }
  /** Lets a result go whose time has come. */
  'release-result': { resultId: string }
  'release-after-call': { resultId: string }
  /** Seals a corrected version for the shares that follow corrections. */
  'update-shares': { resultId: string }
  'release-due-results': Record<string, never>
  /** Looks after an abnormal result that nobody has opened. */
  'chase-unread': { resultId: string; round: number }
  /** Makes the code by which a doctor sets a new password. */
  'make-doctor-code': { email: string }
  'send-one-time-code': { codeId: string }
  'tell-doctor-registered': { email: string }
  /** Has a dictation written down. */
  'transcribe-note': { noteId: string }
  'tell-doctor-state': { doctorId: string; state: 'approved' | 'refused' | 'suspended' | 'reactivated' }
  'seal-activity': Record<string, never>
  'sweep-files': Record<string, never>
  /** Takes the sealed files of shares away that are over. */
  'sweep-shares': Record<string, never>
  'forget-old-rows': Record<string, never>
}

export type JobName = keyof JobPayloads

/** Work that takes seconds and a processor: it has lanes of its own, so that a folder of scans delays no message. */
export const slowJobs: JobName[] = ['match-document', 'check-identity', 'read-document', 'make-takeaway']

export type Lane = 'quick' | 'slow' | 'any'

export type JobContext = {
  /** The job's own key, which goes on to the mail service as the idempotency key. */
  key: string
  /** No further try follows: what cannot be done now has to be made visible. */
  last: boolean
}
