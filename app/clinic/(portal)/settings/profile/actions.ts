'use server'

import type { ClinicActor } from '@/lib/auth/actors'
import { removeLogo } from '@/lib/clinics/save-logo'
import { saveProfile } from '@/lib/clinics/save-profile'
import { profileInput } from '@/lib/clinics/schema'
import { clinicAction, noFields } from '@/lib/web/actions'

const page = '/clinic/settings/profile'

export const saveProfileAction = clinicAction(
  { can: 'clinic.settings', input: profileInput, done: () => ({ redirect: `${page}?done=saved` }) },
  saveProfile,
)

export const removeLogoAction = clinicAction(
  { can: 'clinic.settings', input: noFields, done: () => ({ redirect: `${page}?done=removed` }) },
  (actor: ClinicActor) => removeLogo(actor),
)
