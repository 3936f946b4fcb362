/** What a form's action answers: shown beside the form, with or without JavaScript. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  /** Field name → what is wrong with it. */
  fields?: Record<string, string>
  /** What was typed, so that nothing is lost; never a password. */
  values?: Record<string, string>
}

/** The field in which somebody who is signed in gives the password again, before a dangerous act. */
export const stepUpField = 'stepUpPassword'

export const idleForm: FormState = { status: 'idle' }
