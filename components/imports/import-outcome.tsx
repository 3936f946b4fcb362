import { ButtonLink } from '../ui/button-link'
import { DescriptionList } from '../ui/description-list'

type Props = {
  facts: { importId: string; added: number; known: number; refused: number; position: number; rowCount: number }
  refusals: readonly { rowNumber: number; reason: string }[]
}

/** What became of the rows so far, and the refused ones with their reasons. */
export function ImportOutcome({ facts, refusals }: Props) {
  const { importId, added, known, refused } = facts
  return (
    <div className="space-y-4">
      <DescriptionList
        items={[
          { term: 'Added', description: added.toLocaleString('en-GB') },
          { term: 'There already', description: known.toLocaleString('en-GB') },
          { term: 'Refused', description: refused.toLocaleString('en-GB') },
        ]}
      />
      {refused > 0 ? (
        <>
          <p>
            Mend the refused rows in the table and upload it again: each row says why. Rows that were stored are not in
            it.
          </p>
          <ButtonLink href={`/clinic/patients/import/${importId}/refused`} variant="secondary">
            Download the refused rows
          </ButtonLink>
          <ul className="divide-y divide-line">
            {refusals.map(({ rowNumber, reason }) => (
              <li key={rowNumber} className="py-2">
                <span className="font-semibold">Row {rowNumber}</span> {reason}
              </li>
            ))}
          </ul>
          {refused > refusals.length ? <p className="text-muted">The table holds all of them.</p> : null}
        </>
      ) : null}
    </div>
  )
}
