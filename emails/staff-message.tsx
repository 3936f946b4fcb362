import { Layout } from './layout'
import { Action, Code, Paragraph } from './pieces'
import { wordsOf } from './words'

export type StaffMessageProps = {
  preview: string
  paragraphs: readonly string[]
  action?: { href: string; label: string }
  code?: string
}

/** A message to somebody who works with the portal: some sentences and, where there is something to do, a code or one button. */
export function StaffMessage({ preview, paragraphs, action, code }: StaffMessageProps) {
  const words = wordsOf('en')
  const [first, ...rest] = paragraphs
  return (
    <Layout language="en" preview={preview} footer={words.footerPlatform}>
      <Paragraph>{first ?? ''}</Paragraph>
      {code ? <Code code={code} /> : null}
      {action ? <Action href={action.href} label={action.label} fallback={words.fallback} /> : null}
      {rest.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </Layout>
  )
}
