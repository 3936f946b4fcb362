/** Work that was given up after its last try, and that no person has looked at yet. */
export const deadLetters = { failedAt: { not: null }, droppedAt: null }
