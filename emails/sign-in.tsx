import { Layout } from './layout'
import { Action, Code, Paragraph } from './pieces'
import { fill, wordsOf } from './words'

export type SignInProps = { language: string; link: string; code: string; minutes: number }

export const signInSubject = ({ language }: { language: string }) => wordsOf(language).signIn.subject

export function SignIn({ language, link, code, minutes }: SignInProps) {
  const words = wordsOf(language)
  const { signIn } = words
  return (
    <Layout language={language} preview={signIn.preview} footer={words.footerPlatform}>
      <Paragraph>{signIn.hello}</Paragraph>
      <Paragraph>{signIn.lead}</Paragraph>
      <Action href={link} label={signIn.action} fallback={words.fallback} />
      <Paragraph>{signIn.code}</Paragraph>
      <Code code={code} />
      <Paragraph>{fill(signIn.lifetime, { minutes: String(minutes) })}</Paragraph>
      <Paragraph>{signIn.ignore}</Paragraph>
    </Layout>
  )
}
