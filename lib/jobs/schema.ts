/** Every kind of work that can be promised, with what it needs to know. Public ids only; handlers read the rest anew. */
export type JobPayloads = {
  /** Makes the messages of a sent result. `round` counts how often it was announced. */
  'announce-result': { resultId: string; round: number }
  /** Sends one message of a result. */
  'send-delivery': { deliveryId: string }
  'send-sign-in-link': { email: string; language: string }
  'renew-sign-in-link': { linkId: string; language: string }
  'send-password-reset': { portal: 'clinic' | 'admin'; email: string }
  'send-email-verification': { verificationId: string }
  'tell-already-registered': { email: string }
  'tell-clinic-status': { clinicId: string; status: 'active' | 'suspended' }
  /** Stores one part of a confirmed table's rows, and promises the next. */
  'import-table': { tableId: string; part: number }
  'seal-activity': Record<string, never>
  'sweep-files': Record<string, never>
  'forget-old-rows': Record<string, never>
}

export type JobName = keyof JobPayloads

export type JobContext = {
  /** The job's own key, which goes on to the mail service as the idempotency key. */
  key: string
  /** No further try follows: what cannot be done now has to be made visible. */
  last: boolean
}
