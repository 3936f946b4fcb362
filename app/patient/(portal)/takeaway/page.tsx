import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { askTakeawayAction } from '@/app/patient/(portal)/takeaway/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button-classes'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { TextLink } from '@/components/ui/text-link'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('takeaway'))('title') }
}

const input = z.object({ done: z.literal('asked').optional().catch(undefined) })

export default patientPage({ can: 'own', input }, async ({ actor, input: { done } }) => {
  const [t, locale] = [await getTranslations('takeaway'), await getLocale()]
  const takeaways = await listTakeaways(actor)
  const when = (date: Date) => formatTime(date, { format: 'moment', timeZone: 'UTC', locale })
  const isBusy = takeaways.some(({ state }) => state === 'waiting' || state === 'making')
  return (
    <PatientFrame path="/patient/takeaway" signedIn>
      <PageHeader
        above={<TextLink href="/patient/account">{t('back')}</TextLink>}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-6">
        {done && isBusy ? <Notice tone="good" title={t('asked')} /> : null}
        <Notice tone="attention">
          <p>{t('warning')}</p>
          <p>{t('changed')}</p>
        </Notice>
        {isBusy ? (
          <ButtonLink variant="secondary" href="/patient/takeaway">
            {t('reload')}
          </ButtonLink>
        ) : (
          <ActionForm action={askTakeawayAction}>
            <SubmitButton>{t('ask')}</SubmitButton>
          </ActionForm>
        )}
        {takeaways.map(({ takeawayId, askedAt, expiresAt, state, isHere, doneItems, totalItems }) => (
          <Card key={takeawayId} title={t('madeOn', { date: when(askedAt) })}>
            {state === 'making' ? (
              <Progress
                label={t('making', { done: doneItems, total: totalItems ?? 0 })}
                value={doneItems}
                max={Math.max(1, totalItems ?? 1)}
              />
            ) : (
              <p>{state === 'ready' ? t('ready', { date: when(expiresAt) }) : t(state)}</p>
            )}
            {state === 'ready' && !isHere ? <p className="mt-2 text-muted">{t('elsewhere')}</p> : null}
            {state === 'ready' && isHere ? (
              <a
                href={`/patient/files/takeaway/${takeawayId}`}
                download
                className={buttonClasses({ className: 'mt-3' })}
              >
                {t('download')}
              </a>
            ) : null}
          </Card>
        ))}
      </div>
    </PatientFrame>
  )
})
