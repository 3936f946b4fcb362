/** Whose a file is: a clinic's, with the member who uploads it, a patient account's, or a doctor's. A signed-in actor is one. */
export type FileOwner = ClinicFileOwner | AccountFileOwner | DoctorFileOwner
export type ClinicFileOwner = Readonly<{ clinicId: bigint; memberId: bigint }>
export type AccountFileOwner = Readonly<{ accountId: bigint }>
export type DoctorFileOwner = Readonly<{ doctorId: bigint }>

/** The columns that name an owner: for a new row, and for the `where` of the owner's own files. */
export function ownerColumns(owner: FileOwner) {
  const nobody = { clinicId: null, uploadedById: null, accountId: null, doctorId: null }
  if ('clinicId' in owner) return { ...nobody, clinicId: owner.clinicId, uploadedById: owner.memberId }
  if ('accountId' in owner) return { ...nobody, accountId: owner.accountId }
  return { ...nobody, doctorId: owner.doctorId }
}
