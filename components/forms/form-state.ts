/** What an action answers: nothing yet, done, or refused with words for the whole form and for single fields. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  fields?: Record<string, string>
  values?: Record<string, string>
  /** Shown once, after it is done. */
  secrets?: readonly string[]
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const idleForm: FormState = { status: 'idle' }
