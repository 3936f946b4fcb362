import type { Prisma } from '@/prisma/generated/client'

/** Documents with a patient, and with the second person's word where one is needed: they become results. */
export const isDecided = {
  patientId: { not: null },
  setAsideAt: null,
  OR: [{ needsSecond: false }, { secondById: { not: null } }],
} satisfies Prisma.BatchDocumentWhereInput

/** Documents that wait for somebody: neither decided nor set aside. */
export const isUndecided = {
  setAsideAt: null,
  OR: [{ patientId: null }, { needsSecond: true, secondById: null }],
} satisfies Prisma.BatchDocumentWhereInput
