import type { Metadata } from 'next'
import { TextLink } from '@/components/ui/text-link'
import { Prose } from '../prose'
import { ProsePart } from '../prose-part'
import { WhoSees } from './who-sees'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What we keep, who sees it, how it is locked, and whom to ask.',
}

/** What happens to a person's data, in words that the person would use. */
export default function PrivacyPage() {
  return (
    <Prose
      title="Privacy"
      lead="Your results belong to you and to the clinic that made them. This is how we treat them."
    >
      <ProsePart id="keep" title="What we keep">
        <p>
          From your clinic: your name, date of birth, patient number, your email or phone number, and your results. From
          you: what you write here yourself. And a record of who opened, downloaded or shared what, and when.
        </p>
        <p>
          We show no advertising, sell nothing, and load nothing from other companies’ sites when you read a result.
        </p>
      </ProsePart>
      <ProsePart id="who" title="Who sees it">
        <WhoSees />
      </ProsePart>
      <ProsePart id="messages" title="What is in our messages">
        <p>
          Only that something is ready, and how to open it. Messages never hold a result, a value or the name of a test,
          because a phone may lie on a table where others read it.
        </p>
      </ProsePart>
      <ProsePart id="links" title="How links work">
        <p>
          A sign-in link works once and for 15 minutes, and so does the code beside it. Opening the link alone does
          nothing: you press a button to go in. If it is used up or too old,{' '}
          <TextLink href="/patient/sign-in">ask for a new one</TextLink>. On your account page you can see every device
          that is signed in, and sign it out.
        </p>
      </ProsePart>
      <ProsePart id="locked" title="How results are locked">
        <p>
          Each document is encrypted with a key of its own (AES-256) before it is stored, and that key is itself locked
          with another. The place that stores it sees neither its name nor its content. On its way to your phone it is
          encrypted too.
        </p>
      </ProsePart>
      <ProsePart id="cookies" title="Cookies">
        <p>Only what keeps you signed in until you leave. None to follow you.</p>
      </ProsePart>
      <ProsePart id="ask" title="To see, correct or delete what is kept">
        <p>
          Ask the clinic that made the result. The law may oblige a clinic to keep medical records for some years; they
          can tell you for how long. What you see in your account you can save at any time.
        </p>
      </ProsePart>
    </Prose>
  )
}
