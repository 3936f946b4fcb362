const people = [
  { who: 'You', sees: 'All your results, from every clinic that uses OodoMedLink.' },
  { who: 'The clinic that made it', sees: 'The results that it made for you, and whether you opened them.' },
  { who: 'Another clinic', sees: 'Nothing: not your results, and not that you are anyone else’s patient.' },
  { who: 'A doctor or relative', sees: 'Only what you share with them, until you end it.' },
  { who: 'The people who run OodoMedLink', sees: 'That a result was sent and opened. Never what is in it.' },
]

/** Everybody who could see something, and what. */
export function WhoSees() {
  return (
    <dl className="divide-y divide-line rounded-xl border border-line bg-surface px-4">
      {people.map(({ who, sees }) => (
        <div key={who} className="py-3 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-4">
          <dt className="font-semibold">{who}</dt>
          <dd className="text-muted">{sees}</dd>
        </div>
      ))}
    </dl>
  )
}
