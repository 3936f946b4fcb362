/** An address or number so that whoever knows it recognises it, and nobody else learns it: "a…@g….com", "+234…78". */
export function maskContact(kind: 'email' | 'phone', value: string): string {
  if (kind === 'phone') return `${value.slice(0, 4)}…${value.slice(-2)}`
  const [name = '', domain = ''] = value.split('@')
  const dot = domain.lastIndexOf('.')
  return `${name.slice(0, 1)}…@${domain.slice(0, 1)}…${dot > 0 ? domain.slice(dot) : ''}`
}
