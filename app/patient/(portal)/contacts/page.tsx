import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { askContactCodeAction, proveContactAction, removeContactAction } from '@/app/patient/(portal)/contacts/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listContacts } from '@/lib/accounts/list-contacts'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('title') }
}

const input = z.object({ done: z.enum(['added', 'removed']).optional().catch(undefined) })

export default patientPage({ can: 'own', input }, async ({ actor, input: { done } }) => {
  const [t, locale] = [await getTranslations('contacts'), await getLocale()]
  const { contacts, open } = await listContacts(actor)
  const refused = (await getTranslations('person'))('refused')
  return (
    <PatientFrame path="/patient/contacts" signedIn>
      <PageHeader
        above={<TextLink href="/patient/account">{t('back')}</TextLink>}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-6">
        {done ? <Notice tone="good" title={t(done)} /> : null}
        <ul className="space-y-3">
          {contacts.map(({ value, provedAt }) => (
            <li key={value} className="space-y-2 rounded-xl border border-line bg-surface p-4">
              <p className="text-xl font-semibold">
                <bdi>{value}</bdi>
              </p>
              <p className="text-base text-muted">
                {t('proved', { date: formatTime(provedAt, { format: 'date', timeZone: 'UTC', locale }) })}
              </p>
              {contacts.length > 1 ? (
                <Confirm size="small" label={t('remove')} title={t('removeTitle')} consequence={t('removeText')}>
                  <ActionForm action={removeContactAction} hidden={{ contact: value }} refusedTitle={refused}>
                    <SubmitButton variant="danger">{t('removeAction')}</SubmitButton>
                  </ActionForm>
                </Confirm>
              ) : (
                <p className="text-base text-muted">{t('last')}</p>
              )}
            </li>
          ))}
        </ul>
        {open.map(({ proofId, value }) => (
          <Card key={proofId} title={t('codeTitle', { contact: value })} lead={t('codeLead')}>
            <ActionForm action={proveContactAction} hidden={{ proofId }} refusedTitle={refused}>
              <FormField
                name="code"
                label={t('code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                className="max-w-56"
                required
              />
              <SubmitButton>{t('prove')}</SubmitButton>
            </ActionForm>
          </Card>
        ))}
        <Card title={t('add')} lead={t('addLead')}>
          <ActionForm action={askContactCodeAction} refusedTitle={refused}>
            <FormField
              name="contact"
              label={t('contact')}
              hint={t('contactHint')}
              autoComplete="off"
              maxLength={255}
              required
            />
            <SubmitButton variant="secondary">{t('ask')}</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </PatientFrame>
  )
})
