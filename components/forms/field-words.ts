import type { ReactNode } from 'react'

/** What every bound field takes: its name in the form and its words. */
export type FieldWords = { name: string; label: ReactNode; hint?: ReactNode; optional?: ReactNode }
