import type { BirthDateProof } from '@/lib/channels/schema'

export const proofChoices: readonly { value: BirthDateProof; label: string }[] = [
  { value: 'never', label: 'Never' },
  { value: 'new_mailbox', label: 'Once, when an address first opens something of a patient' },
  { value: 'always', label: 'At every sign-in' },
]
