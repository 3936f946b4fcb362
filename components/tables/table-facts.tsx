import type { TableState } from '@/lib/tables/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  table: { tableId: string; fileId: string; filename: string; state: TableState; createdAt: Date }
  cancelAction: FormAction
  timeZone: string
}

/** The file itself, which stays as the source of every value. */
export function TableFacts({ table, cancelAction, timeZone }: Props) {
  const { tableId, fileId, filename, state, createdAt } = table
  return (
    <Card title="Source" lead="Only your clinic can open this file. Patients never can.">
      <DescriptionList
        items={[
          {
            term: 'File',
            description: (
              <a href={`/clinic/files/${fileId}?as=download`} className="underline" download>
                Download {filename}
              </a>
            ),
          },
          { term: 'Brought in', description: <Time value={createdAt} format="moment" timeZone={timeZone} /> },
          ...(state === 'cancelled' ? [{ term: 'State', description: 'Put aside. Nothing of it was stored.' }] : []),
        ]}
      />
      {state === 'mapping' || state === 'preview' ? (
        <div className="mt-3">
          <Confirm
            label="Put it aside…"
            size="small"
            title="Put this table aside?"
            consequence={<p>None of its rows is stored. It can be brought in again.</p>}
          >
            <ActionForm action={cancelAction} hidden={{ tableId }}>
              <SubmitButton variant="danger">Put it aside</SubmitButton>
            </ActionForm>
          </Confirm>
        </div>
      ) : null}
    </Card>
  )
}
