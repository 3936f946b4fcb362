'use server'

import { getTranslations } from 'next-intl/server'
import {
  addUses,
  allowSaving,
  changePasscode,
  endSaving,
  extendShare,
  pauseShare,
  resumeShare,
  revokeShare,
} from '@/lib/shares/change-share'
import { createShare } from '@/lib/shares/create-share'
import {
  addUsesInput,
  changePasscodeInput,
  createShareInput,
  extendShareInput,
  ofShareInput,
} from '@/lib/shares/schema'
import { patientAction } from '@/lib/web/actions'
import { sayToSharer } from '@/lib/web/sharer-refusals'

const back = (done: string) => ({
  can: 'own' as const,
  done: (_: unknown, { shareId }: { shareId: string }) => ({ redirect: `/patient/shares/${shareId}?done=${done}` }),
  say: sayToSharer,
})

/** The link is in this answer and nowhere else: it holds the key. */
export const createShareAction = patientAction(
  {
    can: 'own',
    input: createShareInput,
    done: async ({ link, shareId }) => ({
      message: (await getTranslations('shares'))('madeTitle'),
      secrets: [link, shareId],
    }),
    say: sayToSharer,
  },
  createShare,
)

export const pauseShareAction = patientAction({ input: ofShareInput, ...back('paused') }, pauseShare)
export const resumeShareAction = patientAction({ input: ofShareInput, ...back('resumed') }, resumeShare)
export const revokeShareAction = patientAction({ input: ofShareInput, ...back('ended') }, revokeShare)
export const extendShareAction = patientAction({ input: extendShareInput, ...back('extended') }, extendShare)
export const addUsesAction = patientAction({ input: addUsesInput, ...back('added') }, addUses)
export const changePasscodeAction = patientAction({ input: changePasscodeInput, ...back('passcode') }, changePasscode)
export const allowSavingAction = patientAction({ input: ofShareInput, ...back('saving') }, allowSaving)
export const endSavingAction = patientAction({ input: ofShareInput, ...back('saving') }, endSaving)
