import type { ResultType, Stage } from '@/lib/results/schema'

/** How the newest message about a result fared. */
export type MessageState = 'pending' | 'sent' | 'delivered' | 'failed' | 'bounced'

/** One result in a list. */
export type ResultRow = {
  resultId: string
  testName: string
  resultType: ResultType
  testDate: string
  stage: Stage
  uploadedAt: Date
  sentAt: Date | null
  firstViewedAt: Date | null
  patient: { patientId: string; fullName: string; patientNumber: string } | null
  message: MessageState | null
}
