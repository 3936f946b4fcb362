'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { askForLink, renewLink } from '@/lib/accounts/ask-for-link'
import { saveLanguage } from '@/lib/accounts/save-language'
import { type Spent, spendCode, spendLink } from '@/lib/accounts/spend-link'
import { findPatientActor } from '@/lib/auth/guards'
import { closeSession, openSession } from '@/lib/auth/next-auth'
import { revokeOwnSession } from '@/lib/auth/own-sessions'
import { askForLinkInput, revokeSessionInput, spendCodeInput, spendLinkInput } from '@/lib/auth/schema'
import { signOut } from '@/lib/auth/sign-out'
import { stopMessages, stopMessagesInput } from '@/lib/channels/stop-messages'
import { proveBirthDate, proveBirthDateInput } from '@/lib/results/prove-birth-date'
import { noFields, patientAction, publicAction } from '@/lib/web/actions'
import { chooseLanguageInput, languageCookie, languageCookieSeconds } from '@/lib/web/language'
import { sayToPatient, sayToProver, sayToSignedInPatient } from '@/lib/web/patient-refusals'
import { readLanguage } from '@/lib/web/words'

const resultOf = (spent: Spent) => ({
  redirect: spent.resultPublicId ? `/patient/results/${spent.resultPublicId}` : '/patient',
})

/** Opens a session with what `spend` answers, and hands that on. */
async function enter(spend: () => Promise<Spent>): Promise<Spent> {
  let spent: Spent | undefined
  await openSession('patient', async () => {
    spent = await spend()
    return spent.sessionPublicId
  })
  if (!spent) throw new Error('The session was opened without a proof.')
  return spent
}

export const askForLinkAction = publicAction(
  {
    limit: 'ask-for-link-address',
    input: askForLinkInput,
    done: async () => ({ message: (await getTranslations('signIn'))('asked') }),
    say: sayToPatient,
  },
  async (visitor, input) => askForLink(visitor, input, await readLanguage()),
)

export const spendCodeAction = publicAction(
  { limit: 'spend-code-address', input: spendCodeInput, done: resultOf, say: sayToPatient },
  (visitor, input) => enter(() => spendCode(visitor, input)),
)

export const spendLinkAction = publicAction(
  { limit: 'spend-link-address', input: spendLinkInput, done: resultOf, say: sayToPatient },
  (visitor, input) => enter(() => spendLink(visitor, input)),
)

export const renewLinkAction = publicAction(
  {
    limit: 'ask-for-link-address',
    input: spendLinkInput,
    done: async () => ({ message: (await getTranslations('open'))('renewed') }),
    say: sayToPatient,
  },
  async (visitor, input) => renewLink(visitor, input, await readLanguage()),
)

export const signOutAction = patientAction(
  { can: 'own', input: noFields, done: () => ({ redirect: '/patient/sign-in' }), say: sayToSignedInPatient },
  async (actor) => {
    await signOut(actor)
    await closeSession('patient')
  },
)

export const revokeSessionAction = patientAction(
  {
    can: 'own',
    input: revokeSessionInput,
    done: () => ({ redirect: '/patient/devices?done=ended' }),
    say: sayToSignedInPatient,
  },
  revokeOwnSession,
)

export const proveBirthDateAction = patientAction(
  {
    can: 'own',
    input: proveBirthDateInput,
    done: (_, { resultId }) => ({ redirect: `/patient/results/${resultId}` }),
    say: sayToProver,
  },
  async (actor, input) => {
    try {
      return await proveBirthDate(actor, input)
    } finally {
      // How many tries are left has changed, whatever comes of this one.
      refresh()
    }
  },
)

export const stopMessagesAction = publicAction(
  {
    limit: 'spend-link-address',
    input: stopMessagesInput,
    done: async () => ({ message: (await getTranslations('stop'))('done') }),
    say: sayToPatient,
  },
  stopMessages,
)

export const chooseLanguageAction = publicAction(
  { limit: 'visit', input: chooseLanguageInput, done: (_, { back }) => ({ redirect: back }), say: sayToPatient },
  async (_, { language }) => {
    const reader = await findPatientActor()
    if (reader) await saveLanguage(reader, language)
    ;(await cookies()).set(languageCookie, language, {
      maxAge: languageCookieSeconds,
      sameSite: 'lax',
      httpOnly: true,
      path: '/',
    })
  },
)
