import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from 'react-email'
import type { ReactNode } from 'react'

type Props = {
  language: string
  /** What a mail program shows beside the subject. */
  preview: string
  footer: string
  /** How to get no such message any more. */
  stop?: { words: string; href: string } | undefined
  children: ReactNode
}

const page = { backgroundColor: '#f3f6f5', fontFamily: 'Helvetica, Arial, sans-serif', margin: 0, padding: '24px 12px' }
const card = { backgroundColor: '#ffffff', borderRadius: '12px', maxWidth: '520px', padding: '28px 24px' }
const brand = { color: '#0b5c5c', fontSize: '18px', fontWeight: 700, margin: '0 0 16px' }
const small = { color: '#52605f', fontSize: '13px', lineHeight: '20px' }

/** The frame of every message: no picture, nothing remote, readable in the oldest mail program. */
export function Layout({ language, preview, footer, stop, children }: Props) {
  return (
    <Html lang={language} dir="ltr">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={page}>
        <Container style={card}>
          <Text style={brand}>OodoMedLink</Text>
          {children}
          <Hr style={{ borderColor: '#dde5e4', margin: '24px 0 12px' }} />
          <Section>
            <Text style={small}>{footer}</Text>
            {stop ? (
              <Text style={small}>
                {stop.words} <Link href={stop.href}>{stop.href}</Link>
              </Text>
            ) : null}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
