import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LocalBanner } from '@/components/shell/local-banner'
import { PublicShell } from '@/components/shell/public-shell'
import { isLocal } from '@/lib/env'

/** The frame of the clinic's pages for those who are not signed in. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  // The environment is read while serving, never while building.
  await connection()
  return (
    <PublicShell narrow banner={isLocal() ? <LocalBanner /> : null}>
      {children}
    </PublicShell>
  )
}
