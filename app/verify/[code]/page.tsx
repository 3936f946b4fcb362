import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { verifyPrinted } from '@/lib/results/verify-printed'
import { publicPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title'), referrer: 'no-referrer' }
}

const tones = { genuine: 'good', superseded: 'attention', recalled: 'danger', unknown: 'attention' } as const

/** Whether a printed report still holds; nothing of what it says stands here. */
export default publicPage({ input: z.object({ code: z.string() }) }, async ({ actor, input }) => {
  const t = await getTranslations('verify')
  const state = await verifyPrinted(actor, input)
  return (
    <PatientFrame path={`/verify/${encodeURIComponent(input.code)}`} signedIn={false}>
      <PageHeader title={t('title')} />
      <Notice tone={tones[state]} title={t(`${state}Title`)}>
        <p>{t(`${state}Text`)}</p>
      </Notice>
    </PatientFrame>
  )
})
