/** What every box that is typed in or chosen from has in common. */
export const controlClasses =
  'block w-full min-h-11 rounded-lg border border-outline bg-surface px-3 py-2 text-base text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:border-2 disabled:bg-sunken disabled:text-muted'
