'use server'

import { correctResult } from '@/lib/corrections/correct-result'
import { authoriseCorrection, discardCorrection, reviewCorrection } from '@/lib/corrections/decide-correction'
import { correctionInput, correctResultInput, reviewCorrectionInput } from '@/lib/corrections/schema'
import { clinicAction } from '@/lib/web/actions'

const again = (_: unknown, { resultId }: { resultId: string }) => ({ redirect: `/clinic/results/${resultId}/correct` })
const back = (_: unknown, { resultId }: { resultId: string }) => ({ redirect: `/clinic/results/${resultId}` })

export const correctResultAction = clinicAction(
  { can: 'result.correct', input: correctResultInput, done: again },
  correctResult,
)

export const reviewCorrectionAction = clinicAction(
  { can: 'result.review', input: reviewCorrectionInput, done: again },
  reviewCorrection,
)

export const authoriseCorrectionAction = clinicAction(
  { can: 'result.authorise', input: correctionInput, done: back },
  authoriseCorrection,
)

export const discardCorrectionAction = clinicAction(
  { can: 'result.correct', input: correctionInput, done: back },
  discardCorrection,
)
