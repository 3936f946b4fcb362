import { z } from 'zod'
import { idPattern } from '@/lib/ids'

export const takeawayIdInput = z.object({ takeawayId: z.string().regex(idPattern('takeaway')) })

export type TakeawayState = 'waiting' | 'making' | 'ready' | 'failed' | 'gone'
