import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ShareControls } from '@/app/patient/(portal)/shares/[shareId]/controls'
import NotFound from '@/app/patient/not-found'
import { PatientFrame } from '@/app/patient/patient-frame'
import { deviceWords } from '@/components/sessions/device-words'
import { ShareCodeAgain } from '@/components/shares/share-code-again'
import { shareTones } from '@/components/shares/share-list'
import { ShareOpenings } from '@/components/shares/share-openings'
import { ShareWatch } from '@/components/shares/share-watch'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import { getShare, type ShareDetails } from '@/lib/shares/get-share'
import { shareIdInput } from '@/lib/shares/schema'
import { patientPage } from '@/lib/web/pages'
import { madeWords } from '@/lib/web/share-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('title') }
}

const doneWords = ['paused', 'resumed', 'ended', 'extended', 'added', 'passcode', 'saving'] as const
const input = z.object({ shareId: shareIdInput, done: z.enum(doneWords).optional().catch(undefined) })

export default patientPage(
  { can: 'own', input, missing: () => <NotFound /> },
  async ({ actor, input: { shareId, done } }) => {
    const [t, states, dones] = [
      await getTranslations('shares'),
      await getTranslations('shares.state'),
      await getTranslations('shares.done'),
    ]
    const locale = await getLocale()
    const share = await getShare(actor, { shareId })
    const moment = (value: Date) => formatTime(value, { format: 'moment', timeZone: 'UTC', locale })
    return (
      <PatientFrame path={`/patient/shares/${shareId}`} signedIn>
        <PageHeader
          above={<TextLink href="/patient/shares">{t('back')}</TextLink>}
          title={<bdi>{share.label || t('unnamed')}</bdi>}
          status={<StatusBadge tone={shareTones[share.state]}>{states(share.state)}</StatusBadge>}
          lead={[
            share.recipientName ? t('for', { name: share.recipientName }) : '',
            t('about', { person: share.person }),
            t('openedTimes', { taken: share.usesTaken, max: share.usesMax }),
            t(share.state === 'expired' ? 'untilPast' : 'until', { date: `${moment(share.expiresAt)} (UTC)` }),
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={
            <ButtonLink href={`/patient/shares/${shareId}/preview`} variant="secondary">
              {t('preview')}
            </ButtonLink>
          }
        />
        <div className="space-y-6">
          {done ? <Notice tone="good" title={dones(done)} /> : null}
          {share.state === 'paused' ? <Notice tone="attention">{t('pausing')}</Notice> : null}
          {share.state === 'revoked' ? null : (
            <Card title={t('qr')}>
              <ShareCodeAgain shareId={shareId} words={{ ...(await madeWords()), keptNot: t('keptNot') }} />
            </Card>
          )}
          <Openings share={share} moment={moment} />
          <Contents share={share} />
          {share.state === 'revoked' ? null : <ShareControls share={share} />}
        </div>
        <ShareWatch />
      </PatientFrame>
    )
  },
)

async function Openings({ share, moment }: { share: ShareDetails; moment: (value: Date) => string }) {
  const [t, kinds] = [await getTranslations('shares'), await getTranslations('shares.kinds')]
  return (
    <Card title={t('opened')} lead={t('openedNote')}>
      {share.openings.length === 0 ? (
        <p>{t('openedNone')}</p>
      ) : (
        <ShareOpenings
          rows={share.openings.map(({ kind, openedAt, recipient, address, userAgent }) => ({
            kind,
            kindWords: kinds(kind),
            name: recipient ?? t('noName'),
            at: `${moment(openedAt)} (UTC)`,
            place: address ? t('fromAddress', { address }) : '',
            device: deviceWords(userAgent, t('unknownDevice')),
          }))}
        />
      )}
    </Card>
  )
}

async function Contents({ share }: { share: ShareDetails }) {
  const t = await getTranslations('shares')
  return (
    <Card title={t('contains')}>
      <ul className="divide-y divide-line">
        {share.items.map(({ position, name, state, hasUpdate }) => (
          <li key={position} className="py-2">
            {name === null ? (
              <span className="text-muted">{t('gone')}</span>
            ) : (
              <bdi className="font-semibold">{name}</bdi>
            )}
            {name !== null && state === 'superseded' ? (
              <span className="block text-base text-muted">{t(hasUpdate ? 'updated' : 'outdated')}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
