import { z } from 'zod'
import { idPattern } from '@/lib/ids'
import { dateInput } from '@/lib/patients/schema'
import { phoneInput } from '@/lib/patients/phone-input'

export const relationships = ['self', 'child', 'parent', 'partner', 'other'] as const
export type Relationship = (typeof relationships)[number]

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const
export const genders = ['female', 'male', 'other'] as const

export const profileIdInput = z.string().regex(idPattern('profile'), 'This is not the number of a person.')

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable()).default(null)
const text = (max: number) => orNothing(z.string().trim().max(max))

const inAPast = dateInput
  .refine((date) => date >= '1900-01-01')
  // A day ahead of UTC somewhere is still today there.
  .refine((date) => Date.parse(date) <= Date.now() + 86_400_000)

const personFields = {
  fullName: z.string().trim().min(2).max(255),
  nickname: text(60),
  relationship: z.enum(relationships),
}

export const addProfileInput = z.strictObject(personFields)
export type AddProfileInput = z.output<typeof addProfileInput>

/** A person in the account's own words; everything but the name may stay empty. */
export const editProfileInput = z.strictObject({
  profileId: profileIdInput,
  ...personFields,
  /** Missing where the name is not told yet: it stays as it is then. */
  fullName: personFields.fullName.optional(),
  dateOfBirth: orNothing(inAPast),
  gender: orNothing(z.enum(genders)),
  bloodGroup: orNothing(z.enum(bloodGroups)),
  allergies: text(2000),
  chronicConditions: text(2000),
  emergencyContactName: text(255),
  emergencyContactPhone: orNothing(phoneInput),
})
export type EditProfileInput = z.output<typeof editProfileInput>

export const joinProfilesInput = z.strictObject({ profileId: profileIdInput, otherId: profileIdInput })
export type JoinProfilesInput = z.output<typeof joinProfilesInput>

/** Which clinic’s patient is somebody else than this person. */
export const partPatientInput = z.strictObject({
  profileId: profileIdInput,
  patientId: z.string().regex(idPattern('patient')),
})
export type PartPatientInput = z.output<typeof partPatientInput>

export const removeProfileInput = z.strictObject({ profileId: profileIdInput })
export type RemoveProfileInput = z.output<typeof removeProfileInput>
