import { z } from 'zod'
import { idPattern } from '@/lib/ids'

export const relationships = ['self', 'child', 'parent', 'partner', 'other'] as const
export type Relationship = (typeof relationships)[number]

export const profileIdInput = z.string().regex(idPattern('profile'), 'This is not the number of a person.')
