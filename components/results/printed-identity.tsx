import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'

type Props = {
  table: { tableId: string; printed: { number: string | null; name: string | null; birthDate: string | null } }
  mayOpen: boolean
}

/** The person as the table names them, to be compared with the patient: these values came without a document. */
export function PrintedIdentity({ table, mayOpen }: Props) {
  const { number, name, birthDate } = table.printed
  const said = (text: string | null) => <bdi>{text ?? 'The table does not say'}</bdi>
  return (
    <Card
      title="As the table names the person"
      footer={mayOpen ? <TextLink href={`/clinic/tables/${table.tableId}`}>The table it came from</TextLink> : null}
    >
      <DescriptionList
        items={[
          { term: 'Name', description: said(name) },
          { term: 'Birth date', description: said(birthDate) },
          { term: 'Number', description: said(number) },
        ]}
      />
    </Card>
  )
}
