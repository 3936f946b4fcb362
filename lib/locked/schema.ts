import { z } from 'zod'
import { resultIdInput } from '@/lib/results/schema'

export const shortestPasscode = 8

export const lockedFileInput = z.object({ resultId: resultIdInput })
export const passcodeInput = z.string().min(shortestPasscode).max(200)
