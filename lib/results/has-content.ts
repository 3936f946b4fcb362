import type { Prisma } from '@/prisma/generated/client'

/** The version in force holds a stored document or a value. An empty result is neither authorised nor sent, by anybody. */
export const hasContent = {
  versions: {
    some: {
      supersededAt: null,
      OR: [{ files: { some: { file: { storedAt: { not: null } } } } }, { observations: { some: {} } }],
    },
  },
} satisfies Prisma.ResultWhereInput
