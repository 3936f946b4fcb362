import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseLanguageAction, signOutAction } from '@/app/patient/actions'
import { PlainButtonForm } from '@/components/forms/plain-button-form'
import { LocalBanner } from '@/components/shell/local-banner'
import { PatientShell } from '@/components/shell/patient-shell'
import { TextLink } from '@/components/ui/text-link'
import { isLocal } from '@/lib/env'

type Props = {
  /** The page's own path, to which a change of language comes back. */
  path: string
  signedIn: boolean
  children: ReactNode
}

/** The frame of every patient page, with its words in the reader's language. */
export async function PatientFrame({ path, signedIn, children }: Props) {
  const [t, locale] = [await getTranslations('shell'), await getLocale()]
  const nav = [
    { href: '/patient', label: t('results'), exact: true },
    { href: '/patient/records', label: t('records') },
    { href: '/patient/people', label: t('people') },
    { href: '/patient/account', label: t('account') },
    { href: '/patient/shares', label: t('shares') },
    { href: '/patient/notes', label: t('notes') },
    { href: '/patient/devices', label: t('devices') },
  ]
  const other = locale === 'fr' ? 'en' : 'fr'
  return (
    <PatientShell
      banner={isLocal() ? <LocalBanner /> : undefined}
      nav={signedIn ? nav : []}
      homeHref={signedIn ? '/patient' : '/'}
      skipLabel={t('skip')}
      navLabel={t('menu')}
      signOut={signedIn ? <PlainButtonForm action={signOutAction} hidden={{}} label={t('signOut')} /> : undefined}
      footer={
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <TextLink href="/help">{t('help')}</TextLink>
          <TextLink href="/privacy">{t('privacy')}</TextLink>
          <PlainButtonForm
            action={chooseLanguageAction}
            hidden={{ language: other, back: path }}
            label={t('language')}
            lang={other}
            title={t('languageLabel')}
          />
        </div>
      }
    >
      {children}
    </PatientShell>
  )
}
