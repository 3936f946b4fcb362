import { type ClinicLook, Layout } from './layout'
import { Action, Code, Paragraph } from './pieces'
import { fill, wordsOf } from './words'

export type ResultReadyProps = {
  language: string
  clinic: string
  clinicPhone: string | null
  /** The clinic's own colour, which white text can be read on, and its logo. */
  look?: ClinicLook
  link: string
  code: string
  /** Where the code is typed, as a person would type it. */
  address: string
  expires: string
  /** Where these messages are stopped, without signing in. */
  stopLink: string
  tidings?: Tidings
}

/** What the message tells: that something is there, still waits, was changed, or was taken back. */
export type Tidings = 'ready' | 'reminder' | 'corrected' | 'withdrawn'

type SubjectFacts = { language: string; clinic: string; tidings?: Tidings }

export const resultReadySubject = ({ language, clinic, tidings = 'ready' }: SubjectFacts) =>
  fill(wordsOf(language).resultReady.subject[tidings], { clinic })

/** Says that something is there, and nothing of what it is: not its kind, not its speciality, not whom it is about. */
export function ResultReady(props: ResultReadyProps) {
  const { language, clinic, clinicPhone, link, code, address, expires, stopLink, look, tidings = 'ready' } = props
  const words = wordsOf(language)
  const { resultReady } = words
  return (
    <Layout
      language={language}
      preview={resultReady.preview}
      footer={fill(words.footer, { clinic })}
      {...(look ? { sender: { name: clinic, ...look } } : {})}
      stop={{ words: resultReady.stop, href: stopLink }}
    >
      <Paragraph>{resultReady.hello}</Paragraph>
      <Paragraph>{fill(resultReady.lead[tidings], { clinic })}</Paragraph>
      <Action href={link} label={resultReady.action} fallback={words.fallback} colour={look?.colour ?? undefined} />
      <Paragraph>{fill(resultReady.code, { address })}</Paragraph>
      <Code code={code} />
      <Paragraph>{fill(resultReady.lifetime, { expires })}</Paragraph>
      <Paragraph>{fill(resultReady.warning, { clinic, phone: clinicPhone ? ` (${clinicPhone})` : '' })}</Paragraph>
    </Layout>
  )
}
