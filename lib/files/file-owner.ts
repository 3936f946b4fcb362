/**
 * Whose a file is: a clinic's, with the member who uploads it, a patient account's, a doctor's, or an admin's who asked for an
 * export. A signed-in actor is one.
 */
export type FileOwner = ClinicFileOwner | AccountFileOwner | DoctorFileOwner | AdminFileOwner
export type ClinicFileOwner = Readonly<{ clinicId: bigint; memberId: bigint }>
export type AccountFileOwner = Readonly<{ accountId: bigint }>
export type DoctorFileOwner = Readonly<{ doctorId: bigint }>
export type AdminFileOwner = Readonly<{ adminId: bigint }>

/** The columns that name an owner: for a new row, and for the `where` of the owner's own files. */
export function ownerColumns(owner: FileOwner) {
  const nobody = { clinicId: null, uploadedById: null, accountId: null, doctorId: null, adminId: null }
  if ('clinicId' in owner) return { ...nobody, clinicId: owner.clinicId, uploadedById: owner.memberId }
  if ('accountId' in owner) return { ...nobody, accountId: owner.accountId }
  if ('doctorId' in owner) return { ...nobody, doctorId: owner.doctorId }
  return { ...nobody, adminId: owner.adminId }
}
