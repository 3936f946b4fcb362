import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PatientFrame } from '@/app/patient/patient-frame'
import { PageHeader } from '@/components/ui/page-header'
import { noInput, patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

const parts = ['people', 'contacts', 'accesses', 'takeaway', 'offline', 'devices'] as const

/** Everything about the account itself, one line each with what it is for. */
export default patientPage({ can: 'own', input: noInput }, async () => {
  const t = await getTranslations('account')
  return (
    <PatientFrame path="/patient/account" signedIn>
      <PageHeader title={t('title')} />
      <ul className="space-y-3">
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`/patient/${part}`}
              className="block rounded-xl border border-line bg-surface p-4 hover:border-action"
            >
              <span className="block text-xl font-semibold text-action-ink">{t(part)}</span>
              <span className="text-base text-muted">{t(`${part}Text`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </PatientFrame>
  )
})
