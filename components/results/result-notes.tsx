import { type CallKind, callKindWords } from '@/lib/calls/schema'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'

type Props = {
  resultId: string
  correcting: boolean
  calls: readonly { callId: string; kind: CallKind }[]
  incidentId: string | null
  may: { call: boolean; incidents: boolean }
}

/** What else is going on with a result: calls to make, a correction on its way, an incident. */
export function ResultNotes({ resultId, correcting, calls, incidentId, may }: Props) {
  return (
    <>
      {calls.map(({ callId, kind }) => (
        <Notice
          key={callId}
          tone={kind === 'critical' ? 'danger' : 'attention'}
          title={`${callKindWords[kind]}: a call is open`}
        >
          {may.call ? <TextLink href={`/clinic/calls/${callId}`}>Make the call</TextLink> : 'Your reception makes it.'}
        </Notice>
      ))}
      {correcting ? (
        <Notice tone="attention" title="A corrected version is on its way">
          <TextLink href={`/clinic/results/${resultId}/correct`}>Review, authorise or discard it</TextLink>
        </Notice>
      ) : null}
      {incidentId && may.incidents ? (
        <Notice title="This result was withdrawn at some time">
          <TextLink href={`/clinic/incidents/${incidentId}`}>The incident and who had opened it</TextLink>
        </Notice>
      ) : null}
    </>
  )
}
