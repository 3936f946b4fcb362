import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

export type Question = { question: string; answer: ReactNode }

export const patientQuestions: readonly Question[] = [
  {
    question: 'I got a message that a result is ready. What do I do?',
    answer: (
      <p>
        Press the link in the message, then press the button on the page that opens. If pressing is hard, type the code
        from the same message instead. Your results are there.
      </p>
    ),
  },
  {
    question: 'My link does not work',
    answer: (
      <p>
        A link works once and for 15 minutes, so that nobody can use an old one. Your result is still safe.{' '}
        <TextLink href="/patient/sign-in">Ask for a new link</TextLink> as often as you need.
      </p>
    ),
  },
  {
    question: 'I asked for a link and no message comes',
    answer: (
      <>
        <p>Wait a few minutes and look in the folder for unwanted mail (“spam”).</p>
        <p>
          The message goes only to the email or phone number that your clinic has for you. If yours has changed, or you
          are not sure, call your clinic: only they can put it right.
        </p>
      </>
    ),
  },
  {
    question: 'I am signed in, but my result is not there',
    answer: (
      <p>
        It may not be ready yet, or your clinic may know you under another email or phone number. Your clinic can tell
        you which.
      </p>
    ),
  },
  {
    question: 'This result is not mine',
    answer: <p>Please close it, do not pass it on, and call the clinic named on it at once. They can take it back.</p>,
  },
  {
    question: 'What does my result mean?',
    answer: (
      <p>
        We show each value beside its usual range. What it means for you depends on much more: please ask the clinic or
        your own doctor. This site never gives a diagnosis.
      </p>
    ),
  },
  {
    question: 'Can I show it to a doctor or to my family?',
    answer: (
      <p>
        Yes, if you want to. You choose what is seen and for how long, and you can end it at any time. Please do not
        forward the message with your own link: it is the key to all your results.
      </p>
    ),
  },
]

export const clinicQuestions: readonly Question[] = [
  {
    question: 'How does our clinic join?',
    answer: (
      <p>
        <TextLink href="/clinic/register">Register the clinic</TextLink>. A person checks every clinic before its first
        result can be sent, and you see on every page how far that is.
      </p>
    ),
  },
  {
    question: 'I forgot my password',
    answer: (
      <p>
        Use “Forgot password” on the <TextLink href="/clinic/sign-in">sign-in page</TextLink>. If you lost the device
        that makes your codes, ask your clinic’s owner.
      </p>
    ),
  },
  {
    question: 'We sent something to the wrong person',
    answer: (
      <p>
        Open the result and recall it. It stops being shown at once, every share of it ends, and you see who has opened
        it. Then tell your clinic’s owner.
      </p>
    ),
  },
]
