'use server'

import { addProfile } from '@/lib/profiles/add-profile'
import { editProfile } from '@/lib/profiles/edit-profile'
import { joinProfiles } from '@/lib/profiles/join-profiles'
import { partPatient } from '@/lib/profiles/part-patient'
import { removeProfile } from '@/lib/profiles/remove-profile'
import {
  addProfileInput,
  editProfileInput,
  joinProfilesInput,
  partPatientInput,
  removeProfileInput,
} from '@/lib/profiles/schema'
import { patientAction } from '@/lib/web/actions'
import { sayToOwner } from '@/lib/web/patient-refusals'

const say = sayToOwner()
const toPerson = (profileId: string, done: string) => ({ redirect: `/patient/people/${profileId}?done=${done}` })

export const addProfileAction = patientAction(
  { can: 'own', input: addProfileInput, done: ({ profileId }) => toPerson(profileId, 'added'), say },
  addProfile,
)

export const editProfileAction = patientAction(
  { can: 'own', input: editProfileInput, done: (_, { profileId }) => toPerson(profileId, 'saved'), say },
  editProfile,
)

export const joinProfilesAction = patientAction(
  { can: 'own', input: joinProfilesInput, done: (_, { profileId }) => toPerson(profileId, 'joined'), say },
  joinProfiles,
)

export const partPatientAction = patientAction(
  { can: 'own', input: partPatientInput, done: ({ profileId }) => toPerson(profileId, 'parted'), say },
  partPatient,
)

export const removeProfileAction = patientAction(
  { can: 'own', input: removeProfileInput, done: () => ({ redirect: '/patient/people?done=removed' }), say },
  removeProfile,
)
