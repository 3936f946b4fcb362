import type { ResultType, Stage } from '@/lib/results/schema'
import type { FormAction } from '../forms/form-state'
import type { HeldFacts } from './held-card'
import type { PatientChoice } from '../patients/patient-choice'

/** One result, as the people who work with it see it. */
export type ResultDetails = {
  resultId: string
  testName: string
  resultType: ResultType
  testDate: string
  notes: string | null
  stage: Stage
  status: 'pending' | 'processed' | 'sent' | 'archived'
  uploadedAt: Date
  sentAt: Date | null
  firstViewedAt: Date | null
  recalledReason: string | null
  held: HeldFacts | null
  /** What the comparison of its documents with the patient found. */
  identity: { state: 'unchecked' | 'agrees' | 'differs'; reason: string | null }
  branchName: string | null
  patient: (PatientChoice & { email: string | null }) | null
}

/** What this member's role allows. */
export type ResultMay = Record<
  'match' | 'review' | 'authorise' | 'send' | 'announce' | 'recall' | 'archive' | 'addPatient',
  boolean
>

/** The doors behind the buttons. */
export type ResultActions = Record<
  | 'matchResultAction'
  | 'unmatchResultAction'
  | 'reviewResultAction'
  | 'authoriseResultAction'
  | 'sendResultAction'
  | 'announceAgainAction'
  | 'recallResultAction'
  | 'archiveResultAction',
  FormAction
>
