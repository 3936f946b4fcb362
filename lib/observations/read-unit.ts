import type { Analyte } from '@/lib/observations/analytes'

/**
 * Printed units and what they are in UCUM (https://ucum.org, whose terms are those of the Regenstrief Institute and the UCUM
 * Organization). Keys are without spaces, in lower case, every kind of micro sign as "u" and powers as "^".
 */
const ucumOf: Record<string, string> = {
  '%': '%',
  'g/dl': 'g/dL',
  'g/100ml': 'g/dL',
  'gm/dl': 'g/dL',
  'g/l': 'g/L',
  'mg/dl': 'mg/dL',
  'mg/100ml': 'mg/dL',
  'mg/l': 'mg/L',
  'ug/dl': 'ug/dL',
  'mcg/dl': 'ug/dL',
  'ug/l': 'ug/L',
  'mcg/l': 'ug/L',
  'ng/ml': 'ng/mL',
  'ng/l': 'ng/L',
  'ng/dl': 'ng/dL',
  'pg/ml': 'pg/mL',
  pg: 'pg',
  fl: 'fL',
  'mmol/l': 'mmol/L',
  'umol/l': 'umol/L',
  'nmol/l': 'nmol/L',
  'pmol/l': 'pmol/L',
  'mmol/mol': 'mmol/mol',
  'meq/l': 'meq/L',
  'u/l': 'U/L',
  'iu/l': 'U/L',
  'ui/l': 'U/L',
  'u/ml': 'U/mL',
  'iu/ml': '[IU]/mL',
  'ui/ml': '[IU]/mL',
  'uiu/ml': 'u[IU]/mL',
  'uui/ml': 'u[IU]/mL',
  'miu/l': 'm[IU]/L',
  'mui/l': 'm[IU]/L',
  'mu/l': 'm[IU]/L',
  'miu/ml': 'm[IU]/mL',
  'mui/ml': 'm[IU]/mL',
  s: 's',
  sec: 's',
  secs: 's',
  seconds: 's',
  secondes: 's',
  'mm/h': 'mm/h',
  'mm/hr': 'mm/h',
  'mm/1h': 'mm/h',
  'l/l': 'L/L',
  'cells/ul': '/uL',
  '/ul': '/uL',
  'cells/mm3': '/uL',
  '/mm3': '/uL',
  'k/ul': '10*3/uL',
  'thousand/ul': '10*3/uL',
  '10^3/ul': '10*3/uL',
  '10^3/mm3': '10*3/uL',
  'm/ul': '10*6/uL',
  'million/ul': '10*6/uL',
  '10^6/ul': '10*6/uL',
  '10^6/mm3': '10*6/uL',
  '10^9/l': '10*9/L',
  'giga/l': '10*9/L',
  '10^12/l': '10*12/L',
  'tera/l': '10*12/L',
  't/l': '10*12/L',
  'ml/min/1.73m2': 'mL/min/{1.73_m2}',
  'ml/min/1.73m^2': 'mL/min/{1.73_m2}',
  'ml/min': 'mL/min',
  'iu/ml{copies}': '[IU]/mL',
  'copies/ml': '{copies}/mL',
  '/hpf': '/[HPF]',
  ph: '[pH]',
  inr: '{INR}',
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function keyOf(printed: string): string {
  return printed
    .replaceAll(
      /10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
      (_, digits: string) =>
        `10^${Array.from(digits)
          .map((d) => raised.indexOf(d))
          .join('')}`,
    )
    .replaceAll('²', '2')
    .replaceAll(/[\u00B5\u03BC]/g, 'u')
    .replaceAll(/\s+/g, '')
    .replaceAll(/\*\*|\*/g, '^')
    .replace(/^[x×]10/i, '10')
    .replace(/^10[eE](?=\d)/, '10^')
    .toLowerCase()
    .replace(/^10\^0(?=\d)/, '10^')
}

/**
 * A printed unit in UCUM, null where we do not know it. French reports write giga per litre "G/L", others grams in capitals so:
 * there the analyte decides, and without it nothing does.
 */
export function readUnit(printed: string | null, analyte?: Analyte): string | null {
  if (printed === null || printed.trim() === '') return null
  const ucum = ucumOf[keyOf(printed)] ?? null
  if (printed.replaceAll(/\s/g, '') !== 'G/L') return ucum
  return analyte?.units.map(([, unit]) => unit).find((unit) => unit === '10*9/L' || unit === 'g/L') ?? null
}
