import { askChainCheck } from '@/lib/audit/ask-chain-check'
import { makeSystemActor } from '@/lib/auth/actors'

const sunday = 0

/**
 * The check of the night: of what is new since the last heads and, once a week, of everything. What was changed before a head
 * shows in the whole one only.
 */
export async function planChainCheck(now = new Date()): Promise<void> {
  await askChainCheck(makeSystemActor('the nightly check'), now.getUTCDay() === sunday ? 'full' : 'since_heads')
}
