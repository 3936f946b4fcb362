'use client'

import { useEffect, useState } from 'react'
import { readSharedContent, type SharedContent } from '@/lib/shlinks/shared-content'
import { Notice } from '../ui/notice'
import { SharedView } from './shared-view'
import type { ViewerWords } from './viewer-words'

type Props = { href: string; words: ViewerWords; loading: string; failed: string; locale: string }

/** A share as its recipient sees it, shown by the same viewer. */
export function SharePreview({ href, words, loading, failed, locale }: Props) {
  const [content, setContent] = useState<SharedContent | 'loading' | null>('loading')
  useEffect(() => {
    const stop = new AbortController()
    fetch(href, { signal: stop.signal, cache: 'no-store' })
      .then(async (answer) =>
        setContent(answer.ok ? readSharedContent(new Uint8Array(await answer.arrayBuffer())) : null),
      )
      // Left before it came: there is nobody to tell.
      .catch(() => stop.signal.aborted || setContent(null))
    return () => stop.abort()
  }, [href])
  if (content === 'loading') return <p role="status">{loading}</p>
  if (content === null) return <Notice tone="attention">{failed}</Notice>
  return <SharedView files={[{ content, notice: null }]} words={words} locale={locale} />
}
