import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'

/** Chooses a table; a plain form, so that it works without scripts. */
export function UploadList({ problem }: { problem: string | undefined }) {
  return (
    <form action="/clinic/patients/import/upload" method="post" encType="multipart/form-data" className="space-y-5">
      {problem ? <Notice tone="danger" title={problem} /> : null}
      <Field
        id="list"
        label="Table of patients"
        hint="A CSV file with one patient a row and a first line that names the columns. At most 10,000 rows and 5 MB."
      >
        {(control) => <Input {...control} type="file" name="file" accept=".csv,.txt,.tsv,text/csv" required />}
      </Field>
      <Button type="submit">Upload and look it over</Button>
    </form>
  )
}
