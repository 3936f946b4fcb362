import type { Finding } from '@/lib/health/schema'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'

/** Whether something is wrong right now, in one look: each trouble with its reason and the way on. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <Notice tone="good" title="Nothing is wrong right now.">
        <p>Messages go out, documents are read, and no work was given up.</p>
      </Notice>
    )
  return (
    <ul className="space-y-3" aria-label="What is wrong right now">
      {findings.map(({ tone, title, words, href }) => (
        <li key={title}>
          <Notice tone={tone} title={title}>
            <p>{words}</p>
            <p>
              <TextLink href={href}>Look further</TextLink>
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  )
}
