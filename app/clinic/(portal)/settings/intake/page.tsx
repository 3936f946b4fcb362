import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { getIntakeSettings } from '@/lib/batches/intake-settings'
import { scripts, scriptsNames } from '@/lib/readings/schema'
import { clinicPage, noInput } from '@/lib/web/pages'
import { saveIntakeSettingsAction } from '../../batches/actions'

export const metadata: Metadata = { title: 'Intake' }

export default clinicPage({ can: 'intake.settings', input: noInput }, async ({ actor }) => {
  const { filenamePattern, scripts: chosen } = await getIntakeSettings(actor)
  return (
    <>
      <PageHeader title="Intake" lead="How documents that come in are read and matched." />
      <div className="max-w-3xl space-y-4">
        <Card title="Names of your files, and their letters">
          <ActionForm action={saveIntakeSettingsAction}>
            <FormField
              name="filenamePattern"
              label="Pattern"
              hint="For example {number}_{name} for “CL-10422_Adeyemi Taiwo.pdf”. Parts: {number}, {name}, {birth}, {any}. Empty: the names of files say nothing."
              defaultValue={filenamePattern}
              autoComplete="off"
            />
            <SelectField
              name="scripts"
              label="Scans and photographs are written in"
              hint="Two kinds of letters take twice as long to read. Documents that hold their text need none of this."
              defaultValue={chosen}
              options={scripts.map((value) => ({ value, label: scriptsNames[value] }))}
              className="max-w-xs"
            />
            <SubmitButton>Save</SubmitButton>
          </ActionForm>
        </Card>
        <Card title="How a patient is found">
          <ul className="list-disc space-y-2 ps-5">
            <li>
              A document is sure when it bears a patient’s name and their number or birth date, and nothing in it speaks
              against it.
            </li>
            <li>The name of a file can cast doubt on a match. It can never make one: it is not on the document.</li>
            <li>A document that names two people, or somebody else, always waits for a person.</li>
            <li>
              Where a document does not bear the name and one more identifier, a second person has to say why it is
              right.
            </li>
          </ul>
        </Card>
      </div>
    </>
  )
})
