/** The first stop of the keyboard: past the menus, to what the page is about. */
export function SkipLink({ label = 'Skip to the page' }: { label?: string | undefined }) {
  return (
    <a
      href="#page"
      className="sr-only z-50 rounded-lg bg-action px-4 py-3 font-semibold text-action-on focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {label}
    </a>
  )
}
