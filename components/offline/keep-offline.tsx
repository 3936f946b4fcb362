'use client'

import { useEffect } from 'react'
import { dropCopies, keepCopy, type KeptCopy, stopKeeping } from './kept-store'

// A browser that keeps nothing (a private window, an old one) shows everything but this.
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)
const canKeep = () => 'indexedDB' in window && 'serviceWorker' in navigator && window.isSecureContext

/** Keeps what is on this page for reading without a connection, if its reader has switched that on here. */
export function KeepOffline({ owner, copy }: { owner: string; copy: KeptCopy }) {
  useEffect(() => {
    if (canKeep()) quietly(keepCopy(owner, copy))
  }, [owner, copy])
  return null
}

/** Drops the copies of results that were withdrawn. */
export function DropOffline({ resultIds }: { resultIds: readonly string[] }) {
  useEffect(() => {
    if (canKeep() && resultIds.length > 0) quietly(dropCopies(resultIds))
  }, [resultIds])
  return null
}

/** Wipes everything that was kept: at the door, where whoever signs out arrives. */
export function ForgetOffline() {
  useEffect(() => {
    if (canKeep()) quietly(stopKeeping())
  }, [])
  return null
}
