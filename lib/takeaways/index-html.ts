import type { Collected } from '@/lib/takeaways/collect'
import type { TakeawayWords } from '@/lib/takeaways/words'

/** Text as it may stand in a page: nothing in it is read as a tag. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style =
  'body{font:1.05rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#10211f}' +
  'table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #d6e0de}' +
  'h2{margin-top:2rem}a{color:#0a524c}'

/** The page from which everything in the archive is found; it runs nothing and loads nothing. */
export function indexHtml({ results, records }: Collected, words: TakeawayWords, language: string): Buffer {
  const documentsOf = (documents: Collected['results'][number]['documents']) =>
    documents.length === 0
      ? ''
      : `<ul>${documents
          .map(
            ({ path, name }) =>
              `<li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(name)}</a></li>`,
          )
          .join('')}</ul>`
  const valuesOf = ({ values }: Collected['results'][number]) =>
    values.length === 0
      ? ''
      : `<table><thead><tr>${[words.analyte, words.value, words.range, words.flag].map((word) => `<th scope="col">${escapeHtml(word)}</th>`).join('')}</tr></thead><tbody>${values
          .map(
            ({ analyteName, valueText, unit, rangeText, flag }) =>
              `<tr>${[analyteName, `${valueText} ${unit ?? ''}`, rangeText ?? '', flag === null ? '' : words.flags[flag]].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
          )
          .join('')}</tbody></table>`
  const parts = [
    `<h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.lead)}</p>`,
    `<ul><li><a href="values.csv">values.csv</a></li><li><a href="fhir.json">fhir.json</a></li></ul>`,
    `<h2>${escapeHtml(words.results)}</h2>`,
    ...results.map(
      (result) =>
        `<section><h3>${escapeHtml(result.testName)}</h3><p>${escapeHtml([result.personName, result.testDate, result.clinic.clinicName].join(' · '))}</p>${valuesOf(result)}${result.notes === null ? '' : `<p>${escapeHtml(result.notes)}</p>`}${documentsOf(result.documents)}</section>`,
    ),
    `<h2>${escapeHtml(words.records)}</h2>`,
    ...records.map(
      (record) =>
        `<section><h3>${escapeHtml(record.title)}</h3><p>${escapeHtml([record.personName, record.dateOfRecord, record.sourceDoctor].filter(Boolean).join(' · '))}</p>${record.notes === null ? '' : `<p>${escapeHtml(record.notes)}</p>`}${documentsOf(record.documents)}</section>`,
    ),
  ]
  return Buffer.from(
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
      `<title>OodoMedLink</title><style>${style}</style></head><body>${parts.join('\n')}</body></html>`,
  )
}
