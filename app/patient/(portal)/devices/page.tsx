import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { revokeSessionAction } from '@/app/patient/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { deviceWords } from '@/components/sessions/device-words'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadge } from '@/components/ui/status-badge'
import { formatTime } from '@/components/ui/format-time'
import { listOwnSessions } from '@/lib/auth/own-sessions'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('devices'))('title') }
}

const input = z.object({ done: z.literal('ended').optional().catch(undefined) })

export default patientPage({ can: 'own', input }, async ({ actor, input: { done } }) => {
  const [t, locale] = [await getTranslations('devices'), await getLocale()]
  const sessions = await listOwnSessions(actor)
  const when = (date: Date) => formatTime(date, { format: 'moment', timeZone: 'UTC', locale })
  return (
    <PatientFrame path="/patient/devices" signedIn>
      <PageHeader title={t('title')} lead={t('lead')} />
      {done ? <Notice tone="good" title={t('ended')} /> : null}
      <ul className="mt-4 space-y-4">
        {sessions.map((session) => (
          <li key={session.sessionId}>
            <Card title={deviceWords(session.userAgent, t('unknown'))}>
              <div className="space-y-2">
                {session.current ? <StatusBadge tone="good">{t('current')}</StatusBadge> : null}
                <p>{t('since', { date: when(session.createdAt) })}</p>
                <p>{t('lastSeen', { date: when(session.lastSeenAt) })}</p>
                {session.address ? <p className="text-muted">{t('address', { address: session.address })}</p> : null}
                {session.current ? null : (
                  <ActionForm action={revokeSessionAction} hidden={{ sessionId: session.sessionId }}>
                    <SubmitButton variant="secondary">{t('end')}</SubmitButton>
                  </ActionForm>
                )}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </PatientFrame>
  )
})
