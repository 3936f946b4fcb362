'use server'

import { getTranslations } from 'next-intl/server'
import { askContactCode } from '@/lib/accounts/ask-contact-code'
import { proveContact } from '@/lib/accounts/prove-contact'
import { removeContact } from '@/lib/accounts/remove-contact'
import { addContactInput, proveContactInput, removeContactInput } from '@/lib/accounts/schema'
import { patientAction } from '@/lib/web/actions'
import { sayToCodeGiver, sayToOwner } from '@/lib/web/patient-refusals'
import { readLanguage } from '@/lib/web/words'

export const askContactCodeAction = patientAction(
  {
    can: 'own',
    input: addContactInput,
    done: async () => ({ message: (await getTranslations('contacts'))('asked') }),
    say: sayToOwner(),
  },
  async (actor, input) => askContactCode(actor, input, await readLanguage()),
)

export const proveContactAction = patientAction(
  {
    can: 'own',
    input: proveContactInput,
    done: () => ({ redirect: '/patient/contacts?done=added' }),
    say: sayToCodeGiver,
  },
  proveContact,
)

export const removeContactAction = patientAction(
  {
    can: 'own',
    input: removeContactInput,
    done: () => ({ redirect: '/patient/contacts?done=removed' }),
    say: sayToOwner('last_contact'),
  },
  removeContact,
)
