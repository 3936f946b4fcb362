import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { LocalText } from '@/app/local/local-text'
import { PublicShell } from '@/components/shell/public-shell'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { demoAccounts, demoAdminCode } from '@/lib/demo'
import { isLocal } from '@/lib/env'
import { listLocalMail } from '@/lib/mail/local-mailbox'
import { listLocalTexts } from '@/lib/texts/local-phone'
import { publicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Local mailbox' }

const shown = 30

const portalWords = { clinic: 'Clinic', patient: 'Patient', doctor: 'Doctor', admin: 'Admin' } as const

export default publicPage(
  { input: z.object({ to: z.string().max(255).optional().catch(undefined) }) },
  async ({ input: { to } }) => {
    if (!isLocal()) notFound()
    const [mails, texts] = await Promise.all([listLocalMail(shown, to), listLocalTexts(shown, to)])
    return (
      <PublicShell narrow>
        <PageHeader
          title="Local mailbox"
          lead="This copy of OodoMedLink sends no real message. What it would have sent lies here, the newest first."
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card
            flush
            title={to ? `Messages to ${to}` : 'Messages'}
            actions={to ? <TextLink href="/local">All messages</TextLink> : null}
          >
            {mails.length === 0 ? (
              <EmptyState title="No messages yet">Send a result, or ask for a sign-in, and look here again.</EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {mails.map((mail) => (
                  <li key={mail.id} className="px-4 py-3 sm:px-5">
                    <TextLink href={`/local/messages/${mail.id}`}>{mail.subject}</TextLink>
                    <p className="text-sm text-muted">
                      To {mail.to} · <Time value={mail.receivedAt} format="moment" /> UTC
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <div className="space-y-6">
            <Card title="Telephone" lead="Text and WhatsApp messages." flush>
              {texts.length === 0 ? (
                <EmptyState title="No texts yet">Send a result to a patient who agreed to text messages.</EmptyState>
              ) : (
                <ul className="divide-y divide-line">
                  {texts.map((text) => (
                    <li key={text.sid} className="px-4 py-3 sm:px-5">
                      <LocalText body={text.body} />
                      <p className="text-sm text-muted">
                        {text.channel === 'sms' ? 'Text' : 'WhatsApp'} to {text.to} ·{' '}
                        <Time value={text.receivedAt} format="moment" /> UTC
                      </p>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title="Demo sign-ins" flush>
              <ul className="divide-y divide-line">
                {demoAccounts.map((account) => (
                  <li key={account.portal + account.email} className="px-4 py-3 sm:px-5">
                    <TextLink href={`/${account.portal}/sign-in`}>{portalWords[account.portal]}</TextLink>
                    <p className="break-words">
                      <strong>{account.email}</strong>
                      {account.password ? (
                        <>
                          , password <strong>{account.password}</strong>
                        </>
                      ) : null}
                      {account.portal === 'admin' ? (
                        <>
                          , code now <strong>{demoAdminCode()}</strong>
                        </>
                      ) : null}
                    </p>
                    <p className="text-sm text-muted">{account.note}</p>
                  </li>
                ))}
              </ul>
            </Card>
          </div>
        </div>
      </PublicShell>
    )
  },
)
