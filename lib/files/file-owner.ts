/** Whose a file is: a clinic's, with the member who uploads it, or a patient account's. A signed-in actor is one. */
export type FileOwner = ClinicFileOwner | AccountFileOwner
export type ClinicFileOwner = Readonly<{ clinicId: bigint; memberId: bigint }>
export type AccountFileOwner = Readonly<{ accountId: bigint }>

/** The columns that name an owner: for a new row, and for the `where` of the owner's own files. */
export function ownerColumns(owner: FileOwner) {
  return 'clinicId' in owner
    ? { clinicId: owner.clinicId, uploadedById: owner.memberId, accountId: null }
    : { clinicId: null, uploadedById: null, accountId: owner.accountId }
}
