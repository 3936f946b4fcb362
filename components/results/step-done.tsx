import type { ResultStep } from '@/lib/results/schema'
import { Notice } from '../ui/notice'

const words: Record<ResultStep, string> = {
  uploaded: 'The result is saved.',
  matched: 'Matched. Next, somebody compares the document with the patient.',
  unmatched: 'The match was taken back.',
  vouched: 'Your word as the second person is kept with the result.',
  reviewed: 'Reviewed.',
  authorised: 'Authorised. It can go out now.',
  sent: 'Sent. The patient gets a message and can read it from now on.',
  held: 'Held. It goes out when a person says so.',
  scheduled: 'Set. It goes out by itself when its time has come.',
  announced: 'The message is on its way again.',
  withdrawn: 'Withdrawn. Nobody outside your clinic can open it any more.',
  archived: 'Archived.',
}

/** Says what was just done; the next step stands below it. */
export function StepDone({ step }: { step: ResultStep | undefined }) {
  return step ? <Notice tone="good" title={words[step]} /> : null
}
