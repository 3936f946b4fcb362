/** Runs once when a server process starts: an environment that is not complete stops it here, with one sentence a variable. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseUnsafeStart } = await import('./lib/start-checks')
  await refuseUnsafeStart()
  const { startPublishing } = await import('./lib/metrics/publish-snapshot')
  startPublishing('web')
}
