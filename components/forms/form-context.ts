'use client'

import { createContext, useContext } from 'react'
import { type FormState, idleForm } from './form-state'

export const FormContext = createContext<{ state: FormState; prefix: string }>({ state: idleForm, prefix: 'form' })

/** The id, error and last typed value of one field of the form around it. */
export function useFormField(name: string) {
  const { state, prefix } = useContext(FormContext)
  return { id: `${prefix}-${name}`, error: state.fields?.[name], value: state.values?.[name] }
}
