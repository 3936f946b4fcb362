import { Layout } from './layout'
import { Paragraph } from './pieces'
import { wordsOf } from './words'

export const noAccountSubject = ({ language }: { language: string }) => wordsOf(language).noAccount.subject

/** For an address that no clinic knows: the page said the same as to everybody, the mailbox's owner is told how to go on. */
export function NoAccount({ language }: { language: string }) {
  const words = wordsOf(language)
  return (
    <Layout language={language} preview={words.noAccount.preview} footer={words.footerPlatform}>
      <Paragraph>{words.noAccount.lead}</Paragraph>
      <Paragraph>{words.noAccount.advice}</Paragraph>
    </Layout>
  )
}
