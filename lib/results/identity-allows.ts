import type { Prisma } from '@/prisma/generated/client'

/** The documents bear the patient's identity, or a second person has said why it is theirs all the same. Stands in every step that lets a result go. */
export const identityAllows = {
  AND: [{ OR: [{ identity: 'agrees' as const }, { identity: 'differs' as const, identityReasonById: { not: null } }] }],
} satisfies Prisma.ResultWhereInput
