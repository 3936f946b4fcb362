import { Body, Container, Head, Hr, Html, Img, Link, Preview, Section, Text } from 'react-email'
import type { ReactNode } from 'react'

/** How a clinic looks: its colour, and its logo at our own address. */
export type ClinicLook = {
  colour: string | null
  logo: { address: string; width: number; height: number } | null
}

type Props = {
  /** The clinic in whose name the message comes. */
  sender?: ClinicLook & { name: string }
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

/** The frame of every message: no picture but a clinic’s own logo, which is ours to serve; readable in the oldest mail program. */
export function Layout({ sender, language, preview, footer, stop, children }: Props) {
  return (
    <Html lang={language} dir="ltr">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={page}>
        <Container style={card}>
          <Sender {...(sender ? { sender } : {})} />
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

const logoHeight = 40

function Sender({ sender }: Pick<Props, 'sender'>) {
  const { name, colour, logo } = sender ?? { name: 'OodoMedLink', colour: null, logo: null }
  return (
    <>
      {logo ? (
        <Img
          src={logo.address}
          alt=""
          height={logoHeight}
          width={Math.round((logo.width * logoHeight) / logo.height)}
          style={{ margin: '0 0 8px' }}
        />
      ) : null}
      <Text style={colour ? { ...brand, color: colour } : brand}>{name}</Text>
    </>
  )
}
