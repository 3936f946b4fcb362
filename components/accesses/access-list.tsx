type Row = { accessId: string; when: string; who: string; did: string; what: string | null; address: string | null }

/** Who looked at something, as sentences: a table of five columns would not be read on a phone. */
export function AccessList({
  rows,
  addressWords,
}: {
  rows: readonly Row[]
  addressWords: (address: string) => string
}) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {rows.map(({ accessId, when, who, did, what, address }) => (
        <li key={accessId} className="space-y-0.5 p-4">
          <p>
            <bdi className="font-semibold">{who}</bdi> {did}
            {what ? (
              <>
                {': '}
                <bdi>{what}</bdi>
              </>
            ) : null}
          </p>
          <p className="text-base text-muted">
            {when}
            {address ? ` · ${addressWords(address)}` : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
