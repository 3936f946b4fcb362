import type { OpenedLinkFile } from '@/lib/shlinks/open-link'
import type { SharedReport } from '@/lib/shlinks/shared-content'
import { fillWords } from '../documents/document-words'
import { Card } from '../ui/card'
import { formatTime } from '../ui/format-time'
import { Notice } from '../ui/notice'
import { SharedAttachmentView } from './shared-attachment'
import { SharedValues } from './shared-values'
import type { ViewerWords } from './viewer-words'

type Props = { file: OpenedLinkFile; words: ViewerWords; locale: string }

/** One thing that was shared: first what is wrong with it, if anything, then its values and its documents. */
export function SharedFile({ file: { content, notice }, words, locale }: Props) {
  return (
    <div className="space-y-4">
      <NoticeOf notice={notice} words={words} />
      {content?.reports.map((report, index) => (
        <ReportCard
          key={index}
          report={report}
          isEmpty={content.documents.length > 0 && saysNothing(report)}
          words={words}
          locale={locale}
        />
      ))}
      {content && content.values.length > 0 ? (
        <Card title={words.otherValues}>
          <SharedValues values={content.values} words={words} />
        </Card>
      ) : null}
      {content?.documents.map(({ title, date, from, attachments }, index) => (
        <section key={index} className="space-y-3">
          <div>
            <h3 className="text-xl break-words whitespace-pre-line">
              <bdi>{title || words.documents}</bdi>
            </h3>
            <p className="text-muted">{lineOf([from, dateWords(date, locale)])}</p>
          </div>
          {attachments.map((attachment, position) => (
            <SharedAttachmentView key={position} attachment={attachment} words={words} />
          ))}
        </section>
      ))}
      {content && content.others > 0 ? (
        <p className="text-muted">{fillWords(words.others, { count: content.others })}</p>
      ) : null}
    </div>
  )
}

type CardProps = { report: SharedReport; isEmpty: boolean; words: ViewerWords; locale: string }

function ReportCard({ report, isEmpty, words, locale }: CardProps) {
  const { title, date, from, corrected, withdrawn, conclusion, values } = report
  // A report that is all in its document: the document bears the same title, below.
  if (isEmpty) return null
  return (
    <Card title={<bdi>{title || words.values}</bdi>} lead={lineOf([from, dateWords(date, locale)])}>
      <div className="space-y-3">
        {withdrawn ? <Notice tone="danger" title={words.withdrawn} /> : null}
        {corrected ? <p className="font-semibold">{words.corrected}</p> : null}
        {values.length > 0 ? <SharedValues values={values} words={words} /> : null}
        {conclusion ? (
          <div>
            <p className="font-semibold">{words.conclusion}</p>
            <p className="break-words whitespace-pre-line">{conclusion}</p>
          </div>
        ) : null}
      </div>
    </Card>
  )
}

function NoticeOf({ notice, words }: { notice: OpenedLinkFile['notice']; words: ViewerWords }) {
  switch (notice) {
    case 'recalled':
      return (
        <Notice tone="danger" title={words.recalledTitle}>
          <p>{words.recalledText}</p>
        </Notice>
      )
    case 'corrected':
      return (
        <Notice tone="attention" title={words.correctedTitle}>
          <p>{words.correctedText}</p>
        </Notice>
      )
    case 'newer_elsewhere':
      return (
        <Notice tone="attention" title={words.newerTitle}>
          <p>{words.newerText}</p>
        </Notice>
      )
    case 'no_longer_valid':
      return (
        <Notice tone="attention" title={words.invalidTitle}>
          <p>{words.invalidText}</p>
        </Notice>
      )
    case 'unreadable':
      return <Notice tone="attention">{words.fileUnreadable}</Notice>
    default:
      return null
  }
}

const saysNothing = ({ values, conclusion, corrected, withdrawn }: SharedReport) =>
  values.length === 0 && conclusion === null && !corrected && !withdrawn

const lineOf = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ')

/** "20 November 2026"; less than a whole date stays as it came. */
export function dateWords(date: string | null, locale: string): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return date
  const value = new Date(date.slice(0, 10))
  return Number.isNaN(value.getTime()) ? date : formatTime(value, { format: 'date', timeZone: 'UTC', locale })
}
