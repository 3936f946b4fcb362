import { dateOrders, type ImportField, importFieldNames, importFields, nameOrders } from '@/lib/imports/schema'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Select } from '../ui/select'

type Props = {
  path: string
  header: readonly string[]
  mapping: Record<ImportField, number | null> & { dateOrder: string; nameOrder: string }
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Which column is what: a plain GET form, so that each choice can be looked at before anything is stored. */
export function ColumnChoices({ path, header, mapping }: Props) {
  const columns = header.map((name, index) => ({ value: String(index), label: name || `Column ${index + 1}` }))
  return (
    <form action={path} className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {importFieldNames.map((field) => (
          <Field key={field} id={`column-${field}`} label={importFields[field]}>
            {(control) => (
              <Select
                {...control}
                name={field}
                options={columns}
                placeholder="Not in this table"
                defaultValue={mapping[field] === null ? '' : String(mapping[field])}
              />
            )}
          </Field>
        ))}
        <Field id="column-dateOrder" label="Dates are written as">
          {(control) => (
            <Select {...control} name="dateOrder" options={optionsOf(dateOrders)} defaultValue={mapping.dateOrder} />
          )}
        </Field>
        <Field id="column-nameOrder" label="Full names are written as">
          {(control) => (
            <Select {...control} name="nameOrder" options={optionsOf(nameOrders)} defaultValue={mapping.nameOrder} />
          )}
        </Field>
      </div>
      <Button type="submit" variant="secondary">
        Show the first rows with these columns
      </Button>
    </form>
  )
}
