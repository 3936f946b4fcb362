'use client'

import { LinkTools, type MadeWords, ShareCode } from './share-made'
import { useKeptLink } from './use-kept-link'

type Props = { shareId: string; words: MadeWords & { keptNot: string } }

/** The QR code again, on the device that keeps it; elsewhere why it is not there and what to do. */
export function ShareCodeAgain({ shareId, words }: Props) {
  const [link] = useKeptLink(shareId)
  if (link === null) return <p className="text-muted">{words.keptNot}</p>
  return (
    <div className="space-y-4">
      <ShareCode link={link} words={words} />
      <LinkTools link={link} shareId={shareId} words={words} />
    </div>
  )
}
