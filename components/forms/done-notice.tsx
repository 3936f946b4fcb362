import { Notice } from '../ui/notice'

export type DoneNoticeProps = { message: string; secrets?: readonly string[] | undefined }

/** What was done, and what is to be written down now because it is shown this once. */
export function DoneNotice({ message, secrets = [] }: DoneNoticeProps) {
  if (secrets.length === 0) return <Notice tone="good" title={message} />
  return (
    <Notice tone="good" title={message}>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1 pt-2 font-mono select-all">
        {secrets.map((secret) => (
          <li key={secret} className="text-sm whitespace-nowrap sm:text-base">
            {secret}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
