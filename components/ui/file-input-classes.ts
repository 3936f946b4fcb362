/** The look of a browser's own file input, whose button is else no button to the eye. */
export const fileInputClasses =
  'mt-1 block max-w-full font-normal file:me-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:border-outline file:bg-surface file:px-4 file:font-semibold file:text-action-ink'
