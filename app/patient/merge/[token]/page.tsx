import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { describeMerge } from '@/lib/accounts/prove-merge'
import { publicPage } from '@/lib/web/pages'
import { proveMergeAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mergeAccounts'))('title') }
}

// Opening this page confirms nothing, because mail scanners open every link: a person's press does.
export default publicPage({ input: z.object({ token: z.string() }) }, async ({ input: { token } }) => {
  const t = await getTranslations('mergeAccounts')
  const open = await describeMerge(token)
  const toSignIn = <TextLink href="/patient/sign-in">{t('toSignIn')}</TextLink>
  return (
    <PatientFrame path="/patient/sign-in" signedIn={false}>
      <PageHeader title={t('title')} lead={open ? t('lead', { other: open.other }) : undefined} />
      <ActionForm
        action={proveMergeAction}
        hidden={{ token }}
        refusedTitle={t('deadTitle')}
        whenDone={<p>{toSignIn}</p>}
      >
        {open ? (
          <>
            <Card title={t('whatTitle')}>
              <ul className="list-disc space-y-2 ps-5">
                <li>{t('what1')}</li>
                <li>{t('what2', { gone: open.gone })}</li>
                <li>{t('what3')}</li>
                <li className="font-semibold">{t('what4')}</li>
              </ul>
            </Card>
            <p>{t('both')}</p>
            <SubmitButton wide>{t('action')}</SubmitButton>
          </>
        ) : (
          <>
            <Notice tone="attention" title={t('deadTitle')}>
              <p>{t('deadText')}</p>
            </Notice>
            <p>{toSignIn}</p>
          </>
        )}
      </ActionForm>
    </PatientFrame>
  )
})
