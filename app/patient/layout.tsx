import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FailureWordsProvider } from '@/components/shell/failure-words'

export const metadata: Metadata = {
  manifest: '/patient.webmanifest',
  appleWebApp: { capable: true, title: 'OodoMedLink' },
}

/** Around every patient page: what is said when one of them fails, in the reader's language. It guards nothing. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('failure')
  return (
    <FailureWordsProvider words={{ title: t('title'), text: t('text'), again: t('again') }}>
      {children}
    </FailureWordsProvider>
  )
}
