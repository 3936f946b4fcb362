/**
 * Codes that stand in place of a result in public-health layouts (SimpleReport, ReportStream), and what they mean. The codes
 * of results are SNOMED CT's, those of tests LOINC's, as the layouts' own guides name them.
 */
const meanings: Record<string, string> = {
  '260373001': 'Detected',
  '260415000': 'Not detected',
  '10828004': 'Positive',
  '260385009': 'Negative',
  '419984006': 'Inconclusive',
  '455371000124106': 'Invalid result',
  '125154007': 'Specimen unsatisfactory',
  '82334004': 'Indeterminate',
  '11214006': 'Reactive',
  '131194007': 'Non-reactive',
}

const tests: Record<string, string> = {
  '94500-6': 'SARS-CoV-2 RNA, respiratory specimen',
  '94558-4': 'SARS-CoV-2 antigen, respiratory specimen',
  '94534-5': 'SARS-CoV-2 RNA, respiratory specimen',
  '95209-3': 'SARS-CoV-2 antigen, respiratory specimen',
}

/** A coded result in words, with its code; anything else as it is. */
export const wordsOfResult = (cell: string) => (meanings[cell] ? `${meanings[cell]} (${cell})` : cell)

/** What a code tests for where the table names nothing else; the code itself where we do not know it. */
export const wordsOfTest = (code: string) => tests[code] ?? code
