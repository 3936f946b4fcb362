'use server'

import { askTakeaway } from '@/lib/takeaways/ask-takeaway'
import { noFields, patientAction } from '@/lib/web/actions'
import { sayToOwner } from '@/lib/web/patient-refusals'
import { readLanguage } from '@/lib/web/words'

export const askTakeawayAction = patientAction(
  {
    can: 'own',
    input: noFields,
    done: () => ({ redirect: '/patient/takeaway?done=asked' }),
    say: sayToOwner('already_making'),
  },
  async (actor) => askTakeaway(actor, await readLanguage()),
)
