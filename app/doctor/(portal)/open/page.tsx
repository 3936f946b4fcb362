import type { Metadata } from 'next'
import { OpenShare } from '@/components/doctors/open-share'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { doctorRecipient } from '@/lib/doctors/recipient'
import { doctorPage, noInput } from '@/lib/web/pages'
import { viewerWords } from '@/lib/web/viewer-words'

export const metadata: Metadata = { title: 'Open a share' }

export default doctorPage({ can: 'own', input: noInput }, async ({ actor }) => (
  <>
    <PageHeader title="Open a share" lead="What a patient shows you, by a QR code or a link." />
    <noscript>
      <Notice tone="attention">The documents are opened in your browser, which needs scripts for that.</Notice>
    </noscript>
    <OpenShare words={await viewerWords()} recipient={doctorRecipient(actor)} />
  </>
))
