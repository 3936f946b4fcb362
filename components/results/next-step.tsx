import type { ReactNode } from 'react'
import { AuthoriseStep } from './authorise-step'
import { IdentityFirst } from './identity-first'
import { MatchStep, type PatientSearchState } from './match-step'
import { ReadStep } from './read-step'
import type { ResultActions, ResultDetails, ResultMay } from './result-details'
import { ReviewStep } from './review-step'
import { SendStep } from './send-step'
import { TakeMatchBack } from './take-match-back'
import { WaitsForOthers } from './waits-for-others'
import { Withdrawn } from './withdrawn'

export type NextStepProps = {
  result: ResultDetails
  may: ResultMay
  actions: ResultActions
  /** The clinic is not approved yet. */
  clinicWaits: boolean
  search: PatientSearchState
  timeZone: string
}

type Identity = ResultDetails['identity']

const mayGo = ({ state, reason }: Identity) => state === 'agrees' || (state === 'differs' && reason !== null)

/** The one thing to do next with this result, or who does it. */
export function NextStep(props: NextStepProps): ReactNode {
  const { result, may, actions } = props
  const { patient, resultId } = result
  if (result.stage === 'withdrawn') return <Withdrawn reason={result.recalledReason} />
  if (result.stage === 'archived') return null
  if (result.stage === 'to_match' || !patient)
    return may.match ? (
      <MatchStep
        action={actions.matchResultAction}
        resultId={resultId}
        search={props.search}
        mayAddPatient={may.addPatient}
      />
    ) : (
      <WaitsForOthers what="match" patient={null} />
    )
  const takeBack = may.match ? <TakeMatchBack action={actions.unmatchResultAction} resultId={resultId} /> : null
  switch (result.stage) {
    case 'to_review':
      if (!may.review) return <WaitsForOthers what="review" patient={patient} footer={takeBack} />
      return <ReviewStep action={actions.reviewResultAction} resultId={resultId} patient={patient} footer={takeBack} />
    case 'to_authorise':
      if (!may.authorise) return <WaitsForOthers what="authorise" patient={patient} footer={takeBack} />
      if (!mayGo(result.identity))
        return <IdentityFirst state={result.identity.state} patient={patient} footer={takeBack} />
      return (
        <AuthoriseStep action={actions.authoriseResultAction} resultId={resultId} patient={patient} footer={takeBack} />
      )
    case 'to_send':
      // What is held by a rule or a person says so beside it, with what can be done.
      if (result.held?.for && result.held.for !== 'manual') return null
      if (!may.send) return <WaitsForOthers what="send" patient={patient} />
      return (
        <SendStep
          action={actions.sendResultAction}
          resultId={resultId}
          patient={patient}
          clinicWaits={props.clinicWaits}
        />
      )
    default:
      return (
        <ReadStep
          action={actions.announceAgainAction}
          result={result}
          patient={patient}
          mayAnnounce={may.announce}
          timeZone={props.timeZone}
        />
      )
  }
}
