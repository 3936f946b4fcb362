import { z } from 'zod'
import { idPattern } from '@/lib/ids'

export const rotationInput = z.strictObject({ rotationId: z.string().regex(idPattern('keyRotation')) })
export type RotationInput = z.infer<typeof rotationInput>
