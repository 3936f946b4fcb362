'use client'

import { useState } from 'react'
import { useFormField } from '../forms/form-context'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { PatientChoice } from './patient-choice'
import { PatientLine } from './patient-line'
import { usePatientSearch } from './use-patient-search'

type Props = { name: string; url: string; chosen?: PatientChoice | undefined }

/** Chooses whose result it is, or nobody yet: the form carries the patient's number, or nothing. */
export function PatientPicker({ name, url, chosen }: Props) {
  const { id, error } = useFormField(name)
  const [patient, setPatient] = useState(chosen)
  const [words, setWords] = useState('')
  const search = usePatientSearch(url, words)
  if (patient)
    return (
      <div className="space-y-1.5">
        <p className="font-semibold">Patient</p>
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border-2 border-action p-3">
          <PatientLine patient={patient} />
          <Button variant="secondary" size="small" onClick={() => setPatient(undefined)}>
            Somebody else
          </Button>
        </div>
        <input type="hidden" name={name} value={patient.patientId} />
      </div>
    )
  return (
    <div className="space-y-2">
      <Field
        id={id}
        label="Patient"
        optional="may be matched later"
        hint="Type the beginning of the name, or the number."
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            // Enter searches, which happens by itself; it must not send the form around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      <p aria-live="polite" className="text-sm text-muted">
        {wordsOf(search.state, search.patients.length)}
      </p>
      <ul className="space-y-2">
        {search.patients.map((one) => (
          <li
            key={one.patientId}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3"
          >
            <PatientLine patient={one} />
            <Button
              variant="secondary"
              size="small"
              aria-label={`Choose ${one.fullName}, number ${one.patientNumber}`}
              onClick={() => setPatient(one)}
            >
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function wordsOf(state: 'idle' | 'searching' | 'failed' | 'found', count: number): string {
  if (state === 'failed')
    return 'The search does not answer just now. Leave this open: the result can be matched to its patient later.'
  if (state === 'searching') return 'Searching…'
  if (state !== 'found') return ''
  if (count === 0) return 'Nobody fits. Leave this open: the result can be matched to its patient later.'
  return count === 1 ? 'One patient fits.' : `${count} patients fit.`
}
