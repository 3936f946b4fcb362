import type { FlagClass, ObservationFlag } from '@/prisma/generated/enums'

/** What a version's values say taken together: the gravest decides, and one that says nothing leaves the whole unknown. */
export function flagClassOf(observations: readonly { flag: ObservationFlag | null; critical: boolean }[]): FlagClass {
  if (observations.some(({ critical }) => critical)) return 'critical'
  if (observations.some(({ flag }) => flag !== null && flag !== 'N')) return 'abnormal'
  return observations.length > 0 && observations.every(({ flag }) => flag === 'N') ? 'normal' : 'unknown'
}

const gravity: Record<FlagClass, number> = { unknown: 0, normal: 1, abnormal: 2, critical: 3 }

/** A person may say that it is graver than the values do, and never that it is less. */
export function graverOf(left: FlagClass, right: FlagClass): FlagClass {
  return gravity[left] >= gravity[right] ? left : right
}
