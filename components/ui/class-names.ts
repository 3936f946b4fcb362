/** Joins the class names that are there, and leaves out the ones that are not. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
