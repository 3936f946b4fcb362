import { type DocumentWords, fillWords } from './document-words'

export type CsvRows = { header: string[]; rows: string[][]; complete: boolean }

type Props = { table: CsvRows | null; caption: string; words: DocumentWords }

/** A CSV as a table. Every cell is text, whatever it looks like. */
export function CsvTable({ table, caption, words }: Props) {
  if (!table) return <p className="px-4 pb-4 text-muted">{words.unreadable}</p>
  return (
    <div className="border-t border-line">
      {/* The box can be scrolled sideways, so it has to be reachable by keyboard. */}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
        <table className="w-full text-start text-base">
          <caption className="sr-only">{caption}</caption>
          <thead className="bg-sunken">
            <tr>
              {table.header.map((cell, index) => (
                <th key={index} scope="col" className="px-3 py-2 text-start font-semibold whitespace-nowrap">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className="px-3 py-2 align-top" dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.complete ? null : <p className="p-4 text-muted">{fillWords(words.rows, { count: table.rows.length })}</p>}
    </div>
  )
}
