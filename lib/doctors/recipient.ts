import type { DoctorActor } from '@/lib/auth/actors'

/** How a patient reads who opened a share: not as typed, but as an admin has looked at it. */
export const doctorRecipient = ({ fullName, specialisation }: DoctorActor) => `${fullName} (${specialisation})`
