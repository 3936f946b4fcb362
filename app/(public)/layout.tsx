import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LocalBanner } from '@/components/shell/local-banner'
import { PublicShell } from '@/components/shell/public-shell'
import { isLocal } from '@/lib/env'

export const metadata: Metadata = { robots: { index: true, follow: true } }

/** The frame of what everybody may read. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  // The scripts of a page carry the nonce of its request, so that no page is made in advance.
  await connection()
  return <PublicShell banner={isLocal() ? <LocalBanner /> : null}>{children}</PublicShell>
}
