'use client'

import { useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { isKeeping, startKeeping, stopKeeping } from './kept-store'

type Words = { on: string; off: string; isOn: string; isOff: string; cannot: string }

/** Switches the keeping on and off in this browser. */
export function OfflineSwitch({ owner, words }: { owner: string; words: Words }) {
  const [state, setState] = useState<'unknown' | 'on' | 'off' | 'cannot'>('unknown')
  const look = () =>
    isKeeping(owner).then(
      (on) => setState(on ? 'on' : 'off'),
      () => setState('cannot'),
    )
  useEffect(() => {
    if ('serviceWorker' in navigator && window.isSecureContext) void look()
    else setState('cannot')
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [owner])
  const change = (work: Promise<void>) => void work.then(look, () => setState('cannot'))
  if (state === 'unknown') return null
  if (state === 'cannot') return <p>{words.cannot}</p>
  return (
    <div className="space-y-3">
      <p role="status">{state === 'on' ? words.isOn : words.isOff}</p>
      {state === 'on' ? (
        <Button variant="secondary" onClick={() => change(stopKeeping())}>
          {words.off}
        </Button>
      ) : (
        <Button onClick={() => change(startKeeping(owner))}>{words.on}</Button>
      )}
    </div>
  )
}
