import { type StorageName, storageNames } from '@/lib/storage-moves/schema'
import { Time } from '../ui/time'
import { inBytes, inCount } from './bytes'

export type FigureRow = { provider: StorageName; masterKeyId: string; files: number; bytes: number }

/** What lies where, and under which master key. */
export function FiguresTable({ rows, countedAt }: { rows: readonly FigureRow[]; countedAt: Date | null }) {
  if (!countedAt)
    return <p className="px-4 pb-4 text-muted sm:px-5">Nothing was counted yet. That is done every hour.</p>
  return (
    <>
      <div className="overflow-x-auto" role="region" aria-label="What lies where" tabIndex={0}>
        <table className="w-full text-start">
          <thead className="border-b border-line text-sm text-muted">
            <tr>
              <th scope="col" className="px-4 py-2 text-start font-medium sm:px-5">
                Storage
              </th>
              <th scope="col" className="px-2 py-2 text-start font-medium">
                Key
              </th>
              <th scope="col" className="px-2 py-2 text-end font-medium">
                Files
              </th>
              <th scope="col" className="px-4 py-2 text-end font-medium sm:px-5">
                Size
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map(({ provider, masterKeyId, files, bytes }) => (
              <tr key={`${provider} ${masterKeyId}`}>
                <th scope="row" className="px-4 py-2 text-start font-medium sm:px-5">
                  {storageNames[provider]}
                </th>
                <td className="px-2 py-2">{masterKeyId}</td>
                <td className="px-2 py-2 text-end tabular-nums">{inCount(files)}</td>
                <td className="px-4 py-2 text-end whitespace-nowrap tabular-nums sm:px-5">{inBytes(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="px-4 py-3 text-sm text-muted sm:px-5">
        Counted <Time value={countedAt} format="moment" /> UTC, and again every hour.
      </p>
    </>
  )
}
