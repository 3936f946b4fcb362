import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Prose } from '../prose'
import { ProsePart } from '../prose-part'
import { clinicQuestions, patientQuestions } from './questions'

export const metadata: Metadata = {
  title: 'Help',
  description: 'How to open a result, what to do when a link does not work, and whom to ask.',
}

/** Answers to what people ask most, in the order in which they need them. */
export default function HelpPage() {
  return (
    <Prose title="Help" lead="The most common questions, in plain words.">
      <Notice tone="attention" title="If you feel very ill, do not wait for a result">
        <p>Call your local emergency number or go to the nearest hospital. Nobody watches this site for emergencies.</p>
      </Notice>
      <ProsePart id="patients" title="For patients and families">
        <div className="border-t border-line">
          {patientQuestions.map(({ question, answer }, index) => (
            <Disclosure key={question} summary={question} open={index === 0}>
              {answer}
            </Disclosure>
          ))}
        </div>
        <div className="pt-2">
          <ButtonLink href="/patient/sign-in">Ask for a new link</ButtonLink>
        </div>
      </ProsePart>
      <ProsePart id="clinics" title="For clinics and doctors">
        <div className="border-t border-line">
          {clinicQuestions.map(({ question, answer }) => (
            <Disclosure key={question} summary={question}>
              {answer}
            </Disclosure>
          ))}
        </div>
      </ProsePart>
    </Prose>
  )
}
