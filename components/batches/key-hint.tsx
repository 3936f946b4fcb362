/** The key that does the same as the button beside it. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd aria-hidden className="rounded border border-outline bg-sunken px-1.5 font-mono text-xs max-lg:hidden">
      {children}
    </kbd>
  )
}
