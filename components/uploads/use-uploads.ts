'use client'

import { useEffect, useReducer, useRef } from 'react'
import { changeUploads } from './change-uploads'
import { sendFile } from './send-file'
import type { UploadItem } from './upload-item'

// On a weak line two documents at a time arrive sooner than ten that starve each other.
const atOnce = 2

/** The documents that are chosen here, sent one after the other as they come. */
export function useUploads(url: string) {
  const [items, change] = useReducer(changeUploads, [])
  const running = useRef(new Map<string, AbortController>())

  useEffect(() => {
    const free = atOnce - running.current.size
    const start = ({ key, file }: UploadItem) => {
      const controller = new AbortController()
      running.current.set(key, controller)
      change({ do: 'set', key, to: { state: 'sending', percent: 0 } })
      sendFile(url, file, {
        onProgress: (percent) => change({ do: 'set', key, to: { state: 'sending', percent } }),
        onSent: () => change({ do: 'set', key, to: { state: 'checking' } }),
        signal: controller.signal,
      })
        .finally(() => running.current.delete(key))
        .then(
          ({ fileId, kind, filename }) => change({ do: 'set', key, to: { state: 'done', fileId, kind, filename } }),
          (failure: unknown) => change({ do: 'set', key, to: { state: 'failed', message: messageOf(failure) } }),
        )
    }
    for (const item of items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) start(item)
  }, [items, url])

  // Whoever leaves the page wants nothing of it sent any more.
  useEffect(() => {
    const controllers = running.current
    return () => {
      for (const controller of controllers.values()) controller.abort()
      controllers.clear()
    }
  }, [])

  return {
    items,
    add: (files: Iterable<File>) => change({ do: 'add', files: [...files] }),
    retry: (key: string) => change({ do: 'set', key, to: { state: 'waiting' } }),
    remove: (key: string) => {
      running.current.get(key)?.abort()
      running.current.delete(key)
      change({ do: 'remove', key })
    },
    /** Stops the sending and keeps the line, so that it can be tried again. */
    cancel: (key: string) => running.current.get(key)?.abort(),
  }
}

const messageOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure))
