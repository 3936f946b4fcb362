import { Layout } from './layout'
import { Code, Paragraph } from './pieces'
import { fill, wordsOf } from './words'

export type ContactCodeProps = { language: string; code: string; minutes: number }

export const contactCodeSubject = ({ language }: { language: string }) => wordsOf(language).contactCode.subject

/** The code by which an e-mail address is proved that is to be added to a sign-in. */
export function ContactCode({ language, code, minutes }: ContactCodeProps) {
  const words = wordsOf(language)
  const { contactCode } = words
  return (
    <Layout language={language} preview={contactCode.preview} footer={words.footerPlatform}>
      <Paragraph>{contactCode.lead}</Paragraph>
      <Code code={code} />
      <Paragraph>{fill(contactCode.lifetime, { minutes: String(minutes) })}</Paragraph>
      <Paragraph>{contactCode.ignore}</Paragraph>
    </Layout>
  )
}
