import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Props = {
  account: {
    language: string
    createdAt: Date
    lastLoginAt: Date | null
    contacts: readonly { masked: string; provedAt: Date }[]
    openSessions: number
    spentBirthDates: number
    merged: { intoId: string; at: Date } | null
    absorbed: readonly string[]
  }
}

/** An account as an admin sees it: with what one signs in, in part, and what may keep its person out. */
export function AccountFacts({ account }: Props) {
  const { language, createdAt, lastLoginAt, contacts, openSessions, spentBirthDates, merged, absorbed } = account
  return (
    <DescriptionList
      items={[
        {
          term: 'Signs in with',
          description:
            contacts.length === 0
              ? 'Nothing any more'
              : contacts.map(({ masked, provedAt }) => (
                  <p key={masked}>
                    {masked}{' '}
                    <span className="font-normal text-muted">
                      proved <Time value={provedAt} />
                    </span>
                  </p>
                )),
        },
        { term: 'Since', description: <Time value={createdAt} /> },
        { term: 'Last sign-in', description: lastLoginAt ? <Time value={lastLoginAt} format="moment" /> : 'Never' },
        { term: 'Open sign-ins', description: openSessions },
        { term: 'Birth dates without a try left', description: spentBirthDates },
        { term: 'Language', description: language },
        ...(merged
          ? [
              {
                term: 'Went up in',
                description: (
                  <>
                    <TextLink href={`/admin/accounts/${merged.intoId}`}>another account</TextLink>,{' '}
                    <Time value={merged.at} format="moment" />
                  </>
                ),
              },
            ]
          : []),
        ...(absorbed.length > 0 ? [{ term: 'Accounts that went up in it', description: absorbed.length }] : []),
      ]}
    />
  )
}
