import { getTranslations } from 'next-intl/server'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import type { ValueSummary } from '@/lib/observations/summarise-values'

const toneOf: Record<ValueSummary['stands'], NoticeTone> = {
  unread: 'info',
  unknown: 'info',
  normal: 'good',
  outside: 'attention',
  urgent: 'attention',
}

/** Whether something stands out, in plain words: from the laboratory's own ranges and flags, and never what it means. */
export async function Findings({ summary }: { summary: ValueSummary }) {
  const [t, flags] = [await getTranslations('result'), await getTranslations('flags')]
  const { stands, total, outside, unknown } = summary
  return (
    <Notice tone={toneOf[stands]} title={stands === 'urgent' ? t('urgentTitle') : t('findings')}>
      {stands === 'unread' ? <p>{t('standsUnread')}</p> : null}
      {stands === 'normal' ? <p>{t('standsNormal', { count: total })}</p> : null}
      {stands === 'urgent' ? <p>{t('standsUrgent')}</p> : null}
      {outside.length > 0 ? (
        <>
          <p>{t('standsOutside', { outside: outside.length, count: total })}</p>
          <ul className="list-disc ps-5">
            {outside.map(({ position, analyteName, valueText, unit, flag }) => (
              <li key={position}>
                <bdi className="font-semibold">{analyteName}</bdi>: <bdi>{`${valueText} ${unit ?? ''}`.trim()}</bdi> (
                {flags(flag === null || flag === 'N' ? 'AA' : flag).toLowerCase()})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {stands === 'outside' ? <p>{t('standsCalm')}</p> : null}
      {unknown > 0 ? <p>{t('standsUnknown', { unknown })}</p> : null}
      {stands === 'urgent' ? <p>{t('emergency')}</p> : null}
    </Notice>
  )
}
