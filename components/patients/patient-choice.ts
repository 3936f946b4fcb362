/** What tells one patient from another where one is chosen. */
export type PatientChoice = { patientId: string; fullName: string; patientNumber: string; dateOfBirth: string | null }
