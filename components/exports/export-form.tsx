import {
  clinicStates,
  deliveryChannels,
  deliveryStates,
  exportSubjects,
  type ExportSubject,
  exportTypes,
  patientStates,
  resultStates,
} from '@/lib/exports/schema'
import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

type Names = Readonly<Record<string, string>>
type Props = {
  action: FormAction
  subject: ExportSubject
  /** What the fields begin with: the filters of the page that one comes from. */
  filters: Readonly<Record<string, string | undefined>>
  activity: { actions: Names; kinds: Names; entities: Names }
}

const optionsOf = (names: Names) => Object.entries(names).map(([value, label]) => ({ value, label }))
const statesOf: Record<ExportSubject, Names | null> = {
  results: resultStates,
  patients: patientStates,
  deliveries: deliveryStates,
  clinics: clinicStates,
  activity: null,
}
const spanWords: Record<ExportSubject, string> = {
  results: 'Uploaded',
  patients: 'Added',
  deliveries: 'Made',
  clinics: 'Registered',
  activity: 'Done',
}
const typeHints = Object.values(exportTypes)
  .flatMap(({ name, mostRows }) => (mostRows === null ? [] : `${name} up to ${mostRows.toLocaleString('en-GB')} rows`))
  .join(', ')

/** Asks for one list as a file. What a list can be narrowed by depends on what it is of. */
export function ExportForm({ action, subject, filters, activity }: Props) {
  const states = statesOf[subject]
  const begins = (name: string) => filters[name] ?? ''
  return (
    <ActionForm key={subject} action={action} hidden={{ subject }} refusedTitle="This list was not asked for.">
      <p className="text-muted">{exportSubjects[subject].holds}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {subject === 'clinics' ? null : (
          <FormField
            name="clinic"
            label="Clinic"
            hint="Its number, which begins with cln_; it stands in the address of its page."
            optional="all, when empty"
            autoComplete="off"
            defaultValue={begins('clinic')}
          />
        )}
        {states ? (
          <SelectField
            name="state"
            label="State"
            options={optionsOf(states)}
            placeholder="All"
            defaultValue={begins('state')}
          />
        ) : null}
        {subject === 'deliveries' ? (
          <SelectField
            name="channel"
            label="Channel"
            options={optionsOf(deliveryChannels)}
            placeholder="All"
            defaultValue={begins('channel')}
          />
        ) : null}
        {subject === 'activity' ? <ActivityFields begins={begins} {...activity} /> : null}
        <DateField
          name="from"
          label={`${spanWords[subject]} from`}
          optional="may stay empty"
          defaultValue={begins('from')}
        />
        <DateField
          name="until"
          label={`${spanWords[subject]} until`}
          optional="may stay empty"
          defaultValue={begins('until')}
        />
        <SelectField
          name="type"
          label="Kind of file"
          hint={`CSV has no end; ${typeHints}.`}
          options={Object.entries(exportTypes).map(([value, { name }]) => ({ value, label: name }))}
          defaultValue="csv"
        />
      </div>
      <SubmitButton pendingLabel="Asking…">Ask for this list</SubmitButton>
    </ActionForm>
  )
}

function ActivityFields({
  begins,
  actions,
  kinds,
  entities,
}: Props['activity'] & { begins: (name: string) => string }) {
  return (
    <>
      <SelectField
        name="action"
        label="What"
        options={optionsOf(actions)}
        placeholder="All"
        defaultValue={begins('action')}
      />
      <SelectField
        name="actor"
        label="Kind of person"
        options={optionsOf(kinds)}
        placeholder="All"
        defaultValue={begins('actor')}
      />
      <FormField
        name="who"
        label="Who"
        hint="A name, an e-mail address or a number such as mem_…"
        optional="may stay empty"
        autoComplete="off"
        defaultValue={begins('who')}
      />
      <SelectField
        name="entity"
        label="To what kind of thing"
        options={optionsOf(entities)}
        placeholder="All"
        defaultValue={begins('entity')}
      />
      <FormField
        name="entityId"
        label="To what"
        hint="A number such as res_…"
        optional="may stay empty"
        autoComplete="off"
        defaultValue={begins('entityId')}
      />
      <FormField
        name="address"
        label="From address"
        optional="may stay empty"
        autoComplete="off"
        defaultValue={begins('address')}
      />
    </>
  )
}
