import { Notice } from '../ui/notice'

/** A withdrawn result: closed to everybody outside the clinic. */
export function Withdrawn({ reason }: { reason: string | null }) {
  return (
    <Notice tone="attention" title="This result was withdrawn">
      <p>Its patient sees that it was, and whom to ask. Only people of your clinic can open it.</p>
      {reason ? <p className="whitespace-pre-line">Reason: {reason}</p> : null}
    </Notice>
  )
}
