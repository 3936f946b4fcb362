/** A form's fields as an object: a name that occurs several times becomes a list. Next's own fields are left out. */
export function formInput(form: FormData): Record<string, string | string[]> {
  const input: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = values
    if (only !== undefined) input[name] = values.length === 1 ? only : values
  }
  return input
}

/** One field of a form, and the form without it. */
export function takeField(input: Record<string, string | string[]>, name: string) {
  const { [name]: value, ...rest } = input
  return { rest, value: typeof value === 'string' ? value : undefined }
}

const secret = /password|token|code/i

/** What was typed, to be shown again beside what is wrong; never a secret. */
export function typedValues(input: Record<string, string | string[]>): Record<string, string> {
  const pairs = Object.entries(input).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !secret.test(pair[0]),
  )
  return Object.fromEntries(pairs)
}
