import { env } from '@/lib/env'
import { buildShlink } from '@/lib/shlinks/shlink'

type Facts = {
  token: string
  key: string
  mode: 'manifest' | 'direct'
  label: string
  expiresAt: Date
  follows: boolean
  passcode: boolean
}

/** What the patient is given, once: the address of our viewer with the whole link behind its `#`, which no server ever sees. */
export function shareLinkOf({ token, key, mode, label, expiresAt, follows, passcode }: Facts): string {
  const flag = mode === 'direct' ? 'U' : `${follows ? 'L' : ''}${passcode ? 'P' : ''}`
  const link = buildShlink({
    url: `${env().APP_URL}/shl/${mode === 'direct' ? 'd' : 'm'}/${token}`,
    key,
    // Of a link that may be extended the server alone says when it ends: other viewers would hold to what stands here.
    ...(mode === 'direct' ? { exp: Math.floor(expiresAt.getTime() / 1000) } : {}),
    ...(flag === '' ? {} : { flag }),
    ...(label === '' ? {} : { label }),
  })
  return `${env().APP_URL}/s#${link}`
}

export const fileLocation = (ticket: string, position: number, which: 'file' | 'update') =>
  `${env().APP_URL}/shl/f/${ticket}/${position}${which === 'update' ? 'u' : ''}`
