/**
 * An address as those see it who keep the platform in order: enough to tell one domain or one number from another, too little
 * to write to anybody. "ada@example.com" → "a…@example.com", "+2348012345678" → "+234…78".
 */
export function hideRecipient(recipient: string): string {
  const at = recipient.lastIndexOf('@')
  if (at > 0) return `${recipient.slice(0, 1)}…${recipient.slice(at)}`
  return `${recipient.slice(0, 4)}…${recipient.slice(-2)}`
}

const addresses = /\S+@\S+|\+?\d[\d\s().-]{6,}\d/g

/** A sentence without the addresses and numbers in it: a provider may quote them in its refusal. */
export const withoutAddresses = (text: string): string => text.replaceAll(addresses, '…')
