import { Layout } from './layout'
import { Action, Paragraph } from './pieces'
import { wordsOf } from './words'

export type ContactChangedProps = { language: string; change: 'added' | 'removed'; link: string }

export const contactChangedSubject = ({ language, change }: Pick<ContactChangedProps, 'language' | 'change'>) =>
  wordsOf(language).contactChanged[change === 'added' ? 'addedSubject' : 'removedSubject']

/** Tells the addresses that were there before that one was added or taken off; which one stands behind the sign-in only. */
export function ContactChanged({ language, change, link }: ContactChangedProps) {
  const words = wordsOf(language)
  const { contactChanged } = words
  return (
    <Layout language={language} preview={contactChanged.preview} footer={words.footerPlatform}>
      <Paragraph>{contactChanged[change]}</Paragraph>
      <Paragraph>{contactChanged.notYou}</Paragraph>
      <Action href={link} label={contactChanged.action} fallback={words.fallback} />
    </Layout>
  )
}
