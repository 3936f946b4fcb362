import type { OpenedLinkFile } from '@/lib/shlinks/open-link'
import type { SharedPerson } from '@/lib/shlinks/shared-content'
import { fillWords } from '../documents/document-words'
import { dateWords, SharedFile } from './shared-file'
import type { ViewerWords } from './viewer-words'

type Props = { files: readonly OpenedLinkFile[]; words: ViewerWords; locale: string }

/** Everything that was shared: whose it is, then one thing after the other. */
export function SharedView({ files, words, locale }: Props) {
  const people = new Map<string, SharedPerson>()
  for (const { content } of files) if (content?.person) people.set(JSON.stringify(content.person), content.person)
  return (
    <div className="space-y-6">
      {[...people.values()].map(({ name, birthDate, gender }, index) => (
        <header key={index} className="space-y-1">
          <h2 className="text-2xl break-words">
            <bdi>{name}</bdi>
          </h2>
          <p className="text-muted">
            {[
              birthDate ? fillWords(words.born, { date: dateWords(birthDate, locale) ?? '' }) : null,
              gender ? (words.gender[gender] ?? null) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
      ))}
      {files.map((file, index) => (
        <SharedFile key={index} file={file} words={words} locale={locale} />
      ))}
      <p className="text-muted">{words.caution}</p>
    </div>
  )
}
