import Search from 'lucide-react/icons/search'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { PatientLine } from '../patients/patient-line'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { TextLink } from '../ui/text-link'

export type PatientSearchState = { find: string; candidates: readonly PatientChoice[] }

type Props = { action: FormAction; resultId: string; search: PatientSearchState; mayAddPatient: boolean }

/** Says whose result it is: a search, and a button beside each patient found. */
export function MatchStep({ action, resultId, search: { find, candidates }, mayAddPatient }: Props) {
  return (
    <Card title="Whose result is it?" lead="Read the name on the document, then find the patient.">
      <div className="space-y-4">
        <search>
          <form action={`/clinic/results/${resultId}`} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <Field id="find" label="Name or number">
                {(control) => <Input {...control} type="search" name="find" defaultValue={find} autoComplete="off" />}
              </Field>
            </div>
            <Button type="submit" variant={candidates.length > 0 ? 'secondary' : 'primary'} icon={<Search />}>
              Find
            </Button>
          </form>
        </search>
        <ul className="divide-y divide-line">
          {candidates.map((patient) => (
            <li key={patient.patientId} className="space-y-2 py-3">
              <PatientLine patient={patient} />
              <ActionForm action={action} hidden={{ resultId, patientId: patient.patientId }}>
                <SubmitButton
                  size="small"
                  aria-label={`This is the patient: ${patient.fullName}, number ${patient.patientNumber}`}
                >
                  This is the patient
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
        {find !== '' && candidates.length === 0 ? (
          <p className="text-muted">Nobody fits “{find}”. Try the beginning of the name, or the number.</p>
        ) : null}
        {mayAddPatient ? (
          <p>
            Not among your patients yet?{' '}
            <TextLink href={`/clinic/patients/new?result=${resultId}`}>Add the patient</TextLink>
          </p>
        ) : null}
      </div>
    </Card>
  )
}
