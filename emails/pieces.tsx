import { Button, Link, Text } from 'react-email'

const paragraph = { color: '#17211f', fontSize: '16px', lineHeight: '25px', margin: '0 0 14px' }
const button = {
  backgroundColor: '#0b5c5c',
  borderRadius: '8px',
  color: '#ffffff',
  display: 'inline-block',
  fontSize: '16px',
  fontWeight: 700,
  padding: '14px 22px',
  textDecoration: 'none',
}
const digits = {
  color: '#17211f',
  fontFamily: 'monospace',
  fontSize: '26px',
  letterSpacing: '4px',
  margin: '4px 0 14px',
}

export function Paragraph({ children }: { children: string }) {
  return <Text style={paragraph}>{children}</Text>
}

type ActionProps = { href: string; label: string; fallback: string; colour?: string | undefined }

/** A button, and the same address in full for mail programs that draw no buttons. */
export function Action({ href, label, fallback, colour }: ActionProps) {
  return (
    <>
      <Button href={href} style={colour ? { ...button, backgroundColor: colour } : button}>
        {label}
      </Button>
      <Text style={{ ...paragraph, fontSize: '13px', lineHeight: '20px', margin: '14px 0', wordBreak: 'break-all' }}>
        {fallback} <Link href={href}>{href}</Link>
      </Text>
    </>
  )
}

/** The code, in two groups of four, so that it can be read out. */
export function Code({ code }: { code: string }) {
  return <Text style={digits}>{`${code.slice(0, 4)} ${code.slice(4)}`}</Text>
}
