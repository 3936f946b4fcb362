import { z } from 'zod'
import { cursorInput } from '@/lib/paging'

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
  'tell-clinic-status': { clinicId: string; status: 'active' | 'suspended' | 'refused' }
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
  /** Writes down how much work waits, and for how long. */
  'note-health': Record<string, never>
  /** Moves the next files of a move between storages; `round` counts its portions. */
  'move-stored-files': { moveId: string; round: number }
  /** Brings the next things under the newest master key. */
  'rotate-keys': { rotationId: string; round: number }
  /** Counts what lies where. */
  'count-storage': Record<string, never>
  /** Removes objects that no file's row names any more. */
  'sweep-loose-objects': Record<string, never>
  /** Makes the file of a list that an admin asked for. */
  'make-export': { exportId: string }
  /** Removes the files of lists whose time is over. */
  'sweep-exports': Record<string, never>
  /** Asks for the check of the night. */
  'plan-chain-check': Record<string, never>
  /** Verifies the chains of the activity log. */
  'check-chains': { checkId: string }
  /** Sends a link by which somebody becomes an admin or sets up a new second step; `round` counts how often. */
  'send-admin-link': { invitationId: string; round: number }
  /** Tells both people that an admin changed who owns a clinic. */
  'tell-owner-change': { changeId: string; to: 'member' | 'former' }
  /** Tells an admin that a clinic lets them look. */
  'tell-support-grant': { grantId: string }
  /** Asks one of two addresses whether their accounts shall become one. */
  'send-merge-link': { caseId: string; side: 'survivor' | 'absorbed' }
  /** Tells an admin what was done to their sign-in. */
  'tell-admin': {
    adminId: string
    event: 'suspended' | 'reactivated' | 'role' | 'second_step' | 'password' | 'codes'
  }
}

export type JobName = keyof JobPayloads

/** Work that takes seconds and a processor: it has lanes of its own, so that a folder of scans delays no message. */
export const slowJobs: JobName[] = [
  'match-document',
  'check-identity',
  'read-document',
  'make-takeaway',
  'move-stored-files',
  'rotate-keys',
  'count-storage',
  'make-export',
  'check-chains',
]

export type Lane = 'quick' | 'slow' | 'any'

export type JobContext = {
  /** The job's own key, which goes on to the mail service as the idempotency key. */
  key: string
  /** No further try follows: what cannot be done now has to be made visible. */
  last: boolean
}

/** What each kind of work is called where people look after it. */
export const jobWords: Record<JobName, string> = {
  'announce-result': 'Make the message of a result',
  'send-delivery': 'Send a message of a result',
  'follow-delivery': 'Look whether a message was heard of again',
  'remind-patient': 'Remind of an unread result',
  'send-sign-in-link': 'Send a sign-in link',
  'send-contact-code': 'Send a code for another address',
  'tell-contact-changed': 'Tell an address of a change',
  'make-takeaway': 'Make a patient’s archive',
  'match-document': 'Read a document and find its patient',
  'release-batch': 'Make the results of a batch',
  'check-identity': 'Compare documents with their patient',
  'read-document': 'Read a document',
  'sweep-uploads': 'Tidy abandoned uploads',
  'renew-sign-in-link': 'Send a new sign-in link',
  'send-password-reset': 'Send a password reset',
  'send-email-verification': 'Send the proof of an address',
  'import-patients': 'Bring in a list of patients',
  'find-duplicates': 'Look for duplicate patients',
  'send-invitation': 'Send an invitation',
  'tell-already-registered': 'Tell an address that it is registered',
  'tell-clinic-status': 'Tell a clinic what was decided',
  'import-table': 'Bring in a table of values',
  'release-result': 'Let a result go',
  'release-after-call': 'Let a result go after a call',
  'update-shares': 'Put a correction into shares',
  'release-due-results': 'Let results go whose time has come',
  'chase-unread': 'Look after an unread abnormal result',
  'make-doctor-code': 'Make a doctor’s code',
  'send-one-time-code': 'Send a code to a doctor',
  'tell-doctor-registered': 'Tell a doctor of the registration',
  'transcribe-note': 'Write a dictation down',
  'tell-doctor-state': 'Tell a doctor what was decided',
  'seal-activity': 'Seal the record of activity',
  'sweep-files': 'Tidy files that nothing uses',
  'sweep-shares': 'Tidy shares that are over',
  'forget-old-rows': 'Forget what is long over',
  'note-health': 'Note how the platform does',
  'move-stored-files': 'Move files between storages',
  'rotate-keys': 'Bring files under the newest key',
  'count-storage': 'Count what lies where',
  'sweep-loose-objects': 'Tidy objects that no file names',
  'make-export': 'Make a list that was asked for',
  'sweep-exports': 'Tidy lists whose time is over',
  'plan-chain-check': 'Ask for the nightly check of the record',
  'check-chains': 'Check the record',
  'send-admin-link': 'Send a link to an admin',
  'tell-owner-change': 'Tell people of a new owner',
  'tell-support-grant': 'Tell an admin of a grant',
  'send-merge-link': 'Ask an address whether accounts are one',
  'tell-admin': 'Tell an admin what was done',
}

/** @param name as it stands in a row; one that an older version promised has no words. */
export const wordsOfJob = (name: string): string => jobWords[name as JobName] ?? name

const jobNames = Object.keys(jobWords) as [JobName, ...JobName[]]

export const jobIdInput = z.string().regex(/^job_[0-9a-z]{26}$/)
export const jobInput = z.strictObject({ jobId: jobIdInput })
export const dropJobInput = z.strictObject({
  jobId: jobIdInput,
  reason: z
    .string('Say why.')
    .trim()
    .min(5, 'Say why, so that whoever comes later understands it.')
    .max(500, 'Use at most 500 characters.'),
})
export const retryJobsInput = z.strictObject({ name: z.enum(jobNames, 'Choose a kind of work.') })
export const listDeadLettersInput = z.object({
  name: z.enum(jobNames).optional().catch(undefined),
  cursor: cursorInput,
})

export type JobInput = z.infer<typeof jobInput>
export type DropJobInput = z.infer<typeof dropJobInput>
export type RetryJobsInput = z.infer<typeof retryJobsInput>
export type ListDeadLettersInput = z.infer<typeof listDeadLettersInput>
