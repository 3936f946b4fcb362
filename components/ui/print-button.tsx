'use client'

import { useSyncExternalStore } from 'react'
import { Button } from './button'

const never = () => () => undefined

/** Opens the device's own printing. Without scripts it is not there: the browser's menu prints too. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return scripted ? <Button onClick={() => window.print()}>{label}</Button> : null
}
