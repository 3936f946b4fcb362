import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'

export const metadata: Metadata = { robots: { index: true, follow: true } }

/** The frame of what everybody may read. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell>{children}</PublicShell>
}
