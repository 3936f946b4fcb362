/**
 * Whether this page came by a click within another page, whose permissions (camera, microphone) are then still in force: they
 * come with the document that was loaded, and not with the address that is shown.
 */
export function loadedElsewhere(): boolean {
  const [loaded] = performance.getEntriesByType('navigation')
  return loaded !== undefined && new URL(loaded.name).pathname !== window.location.pathname
}
