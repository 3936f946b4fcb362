import { Card } from '../ui/card'

type Props = { refused: readonly { uploadId: string; filename: string; reason: string }[] }

/** What arrived and could not be taken, with what to do about it. */
export function RefusedFiles({ refused }: Props) {
  if (refused.length === 0) return null
  return (
    <Card title={refused.length === 1 ? 'One file was refused' : `${refused.length} files were refused`}>
      <ul className="divide-y divide-line">
        {refused.map(({ uploadId, filename, reason }) => (
          <li key={uploadId} className="py-2">
            <span className="block font-semibold break-all">{filename}</span>
            <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
