'use client'

import { useEffect, useReducer, useRef, useState } from 'react'
import { askKnown, hashFile } from './hash-file'
import { Refused, sendResumable } from './send-resumable'
import { changeFolder, type FolderItem } from './upload-state'

// Three small reports at a time fill a weak line; more would starve each other.
const atOnce = 3

/** The files of a folder, sent one after the other, with a pause for all of them. */
export function useFolder(batchId: string, onArrived: () => void) {
  const [items, change] = useReducer(changeFolder, [])
  const [paused, setPaused] = useState(false)
  const running = useRef(new Map<string, AbortController>())

  useEffect(() => {
    if (paused) return
    const start = async (item: FolderItem) => {
      const controller = new AbortController()
      running.current.set(item.key, controller)
      const set = (to: Parameters<typeof change>[0] & { do: 'set' }) => change(to)
      set({ do: 'set', key: item.key, to: { state: 'checking' } })
      try {
        const sha256 = await hashFile(item.file)
        const where = sha256 === null ? undefined : (await askKnown(batchId, [sha256])).get(sha256)
        if (where) return set({ do: 'set', key: item.key, to: { state: 'known', where } })
        const { known } = await sendResumable(batchId, item.file, {
          onProgress: (percent) => set({ do: 'set', key: item.key, to: { state: 'sending', percent } }),
          signal: controller.signal,
        })
        set({ do: 'set', key: item.key, to: known ? { state: 'known', where: 'batch' } : { state: 'done' } })
        onArrived()
      } catch (failure) {
        const message = failure instanceof Error ? failure.message : String(failure)
        if (controller.signal.aborted) set({ do: 'set', key: item.key, to: { state: 'waiting' } })
        else
          set({ do: 'set', key: item.key, to: { state: failure instanceof Refused ? 'refused' : 'failed', message } })
      } finally {
        running.current.delete(item.key)
      }
    }
    const free = atOnce - running.current.size
    for (const item of items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void start(item)
  }, [items, paused, batchId, onArrived])

  useEffect(() => {
    const controllers = running.current
    return () => {
      for (const controller of controllers.values()) controller.abort()
      controllers.clear()
    }
  }, [])

  return {
    items,
    paused,
    add: (files: readonly File[]) => change({ do: 'add', files }),
    pause: () => {
      setPaused(true)
      for (const controller of running.current.values()) controller.abort()
    },
    goOn: () => {
      setPaused(false)
      change({ do: 'retry' })
    },
    remove: (key: string) => {
      running.current.get(key)?.abort()
      change({ do: 'remove', key })
    },
  }
}
