import type { Comparator, FlagSource, ObservationFlag } from '@/prisma/generated/enums'

/** What each flag says in words; colour alone never does. */
export const flagNames: Record<ObservationFlag, string> = {
  N: 'Normal',
  L: 'Low',
  H: 'High',
  LL: 'Critically low',
  HH: 'Critically high',
  A: 'Abnormal',
  AA: 'Critically abnormal',
}

/** One value as pages show it. */
export type ObservationRow = {
  position: number
  analyteName: string
  loinc: string | null
  valueText: string
  valueNumber: string | null
  comparator: Comparator | null
  unit: string | null
  ucum: string | null
  rangeText: string | null
  /** The ends of the range where they are numbers; null where it has no such end. */
  rangeLow: string | null
  rangeHigh: string | null
  flag: ObservationFlag | null
  flagSource: FlagSource | null
  critical: boolean
}
