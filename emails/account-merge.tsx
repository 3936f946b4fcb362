import { Layout } from './layout'
import { Action, Paragraph } from './pieces'
import { fill, wordsOf } from './words'

export type AccountMergeProps = { language: string; link: string; other: string; days: number }

export const accountMergeSubject = ({ language }: { language: string }) => wordsOf(language).accountMerge.subject

/** Asks whether two sign-ins shall become one; the other address is there in part only, for whoever knows it. */
export function AccountMerge({ language, link, other, days }: AccountMergeProps) {
  const words = wordsOf(language)
  const { accountMerge } = words
  return (
    <Layout language={language} preview={accountMerge.preview} footer={words.footerPlatform}>
      <Paragraph>{fill(accountMerge.lead, { other })}</Paragraph>
      <Paragraph>{accountMerge.both}</Paragraph>
      <Action href={link} label={accountMerge.action} fallback={words.fallback} />
      <Paragraph>{fill(accountMerge.lifetime, { days: String(days) })}</Paragraph>
      <Paragraph>{accountMerge.notYou}</Paragraph>
    </Layout>
  )
}
