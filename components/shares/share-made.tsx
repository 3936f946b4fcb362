'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { QrCode } from '../members/qr-code'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { useKeptLink } from './use-kept-link'

export type MadeWords = Record<
  | 'madeTitle'
  | 'madeText'
  | 'link'
  | 'copy'
  | 'copied'
  | 'send'
  | 'print'
  | 'keep'
  | 'kept'
  | 'forget'
  | 'qr'
  | 'sheetTitle'
  | 'sheetScan'
  | 'toShare',
  string
>

type Props = { link: string; shareId: string; words: MadeWords }

const never = () => () => undefined
const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The link and its QR code, this once: to show, to send, to print, to keep on this device. */
export function ShareMade({ link, shareId, words }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Card>
      <div className="space-y-5">
        <div className="no-print space-y-2">
          <h2 ref={title} tabIndex={-1} className="text-2xl outline-none">
            {words.madeTitle}
          </h2>
          <p>{words.madeText}</p>
        </div>
        <h2 className="hidden text-2xl print:block">{words.sheetTitle}</h2>
        <ShareCode link={link} words={words} />
        <LinkTools link={link} shareId={shareId} words={words} />
        <div className="no-print">
          <ButtonLink href={`/patient/shares/${shareId}`} wide>
            {words.toShare}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** The QR code as a screen and a sheet of paper show it. */
export function ShareCode({ link, words }: { link: string; words: MadeWords }) {
  return (
    <div className="space-y-2">
      <QrCode text={link} label={words.qr} large />
      <p className="text-muted">{words.sheetScan}</p>
    </div>
  )
}

/** The link as text, and what a browser with scripts can do with it. */
export function LinkTools({ link, shareId, words }: Props) {
  const scripted = useScripts()
  const [copied, setCopied] = useState(false)
  const [kept, keep] = useKeptLink(shareId)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <div className="no-print space-y-3">
      <label className="block space-y-1.5">
        <span className="font-semibold">{words.link}</span>
        <textarea
          readOnly
          value={link}
          rows={3}
          className="w-full rounded-lg border border-control bg-surface p-3 font-mono text-base break-all"
        />
      </label>
      {scripted ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" onClick={() => void copy()}>
            <span role="status">{copied ? words.copied : words.copy}</span>
          </Button>
          {'share' in navigator ? (
            <Button variant="secondary" onClick={() => void navigator.share({ url: link }).catch(() => undefined)}>
              {words.send}
            </Button>
          ) : null}
          <Button variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button variant="secondary" onClick={() => keep(kept === null ? link : null)}>
            {kept === null ? words.keep : words.forget}
          </Button>
        </div>
      ) : null}
      {kept === null ? null : <p role="status">{words.kept}</p>}
    </div>
  )
}
