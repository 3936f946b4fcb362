'use server'

import { announceAgain } from '@/lib/results/announce-again'
import { archiveResult } from '@/lib/results/archive-result'
import { authoriseResult } from '@/lib/results/authorise-result'
import { holdResult, releaseNow, scheduleResult } from '@/lib/results/hold-result'
import { matchResult, unmatchResult } from '@/lib/results/match-result'
import { recallResult } from '@/lib/results/recall-result'
import { reviewResult } from '@/lib/results/review-result'
import {
  authoriseResultInput,
  holdResultInput,
  matchResultInput,
  recallResultInput,
  type ResultStep,
  resultInput,
  releaseNowInput,
  reviewResultInput,
  scheduleResultInput,
  uploadResultInput,
  vouchForIdentityInput,
} from '@/lib/results/schema'
import { sendResult } from '@/lib/results/send-result'
import { uploadResult } from '@/lib/results/upload-result'
import { vouchForIdentity } from '@/lib/results/vouch-for-identity'
import { clinicAction } from '@/lib/web/actions'

/** Back to the result, where what was done is said and the next step stands. */
const back = (step: ResultStep) => (_: unknown, input: { resultId: string }) => ({
  redirect: `/clinic/results/${input.resultId}?done=${step}`,
})

export const uploadResultAction = clinicAction(
  {
    can: 'result.upload',
    input: uploadResultInput,
    done: (made: { resultId: string }) => back('uploaded')(null, made),
  },
  uploadResult,
)

export const matchResultAction = clinicAction(
  { can: 'result.match', input: matchResultInput, done: back('matched') },
  matchResult,
)

export const unmatchResultAction = clinicAction(
  { can: 'result.match', input: resultInput, done: back('unmatched') },
  unmatchResult,
)

export const vouchForIdentityAction = clinicAction(
  { can: 'result.vouch', input: vouchForIdentityInput, done: back('vouched') },
  vouchForIdentity,
)

export const reviewResultAction = clinicAction(
  { can: 'result.review', input: reviewResultInput, done: back('reviewed') },
  reviewResult,
)

export const authoriseResultAction = clinicAction(
  { can: 'result.authorise', input: authoriseResultInput, done: back('authorised') },
  authoriseResult,
)

export const sendResultAction = clinicAction({ can: 'result.send', input: resultInput, done: back('sent') }, sendResult)

export const scheduleResultAction = clinicAction(
  { can: 'result.send', input: scheduleResultInput, done: back('scheduled') },
  scheduleResult,
)

export const holdResultAction = clinicAction(
  { can: 'result.send', input: holdResultInput, done: back('held') },
  holdResult,
)

export const releaseNowAction = clinicAction(
  { can: 'result.send', input: releaseNowInput, done: back('sent') },
  releaseNow,
)

export const announceAgainAction = clinicAction(
  { can: 'result.announce', input: resultInput, done: back('announced') },
  announceAgain,
)

export const recallResultAction = clinicAction(
  { can: 'result.recall', input: recallResultInput, done: back('withdrawn') },
  recallResult,
)

export const archiveResultAction = clinicAction(
  { can: 'result.archive', input: resultInput, done: back('archived') },
  archiveResult,
)
