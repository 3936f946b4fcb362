/**
 * Values at which somebody has to be reached at once, where a clinic has said nothing else. They are common choices of hospital
 * laboratories for adults, not a standard: each clinic is asked to set its own, and children need others.
 */
export type Limit = { loinc: string; ucum: string; name: string; low: number | null; high: number | null }

const limit = (name: string, loinc: string, ucum: string, low: number | null, high: number | null): Limit => ({
  name,
  loinc,
  ucum,
  low,
  high,
})

export const usualLimits: readonly Limit[] = [
  limit('Potassium', '2823-3', 'mmol/L', 2.8, 6.2),
  limit('Potassium', '2823-3', 'meq/L', 2.8, 6.2),
  limit('Sodium', '2951-2', 'mmol/L', 120, 160),
  limit('Sodium', '2951-2', 'meq/L', 120, 160),
  limit('Calcium', '17861-6', 'mg/dL', 6.5, 13),
  limit('Calcium', '2000-8', 'mmol/L', 1.6, 3.25),
  limit('Bicarbonate', '2028-9', 'mmol/L', 10, 40),
  limit('Glucose, fasting', '1558-6', 'mg/dL', 45, 450),
  limit('Glucose, fasting', '14771-0', 'mmol/L', 2.5, 25),
  limit('Glucose', '2345-7', 'mg/dL', 45, 450),
  limit('Glucose', '14749-6', 'mmol/L', 2.5, 25),
  limit('Haemoglobin', '718-7', 'g/dL', 7, 20),
  limit('Haemoglobin', '718-7', 'g/L', 70, 200),
  limit('White blood cells', '6690-2', '10*9/L', 1, 50),
  limit('White blood cells', '6690-2', '10*3/uL', 1, 50),
  limit('White blood cells', '6690-2', '/uL', 1000, 50_000),
  limit('Platelets', '777-3', '10*9/L', 20, 1000),
  limit('Platelets', '777-3', '10*3/uL', 20, 1000),
  limit('Platelets', '777-3', '/uL', 20_000, 1_000_000),
  limit('INR', '6301-6', '{INR}', null, 5),
  limit('Creatinine', '2160-0', 'mg/dL', null, 7.5),
  limit('Creatinine', '14682-9', 'umol/L', null, 660),
  limit('Lactate', '2524-7', 'mmol/L', null, 4),
]

/** What counts as critical wherever it is flagged at all. */
export const criticalWhenFlagged: ReadonlySet<string> = new Set(['89579-7', '67151-1'])
