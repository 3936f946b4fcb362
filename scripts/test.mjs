import { checkNode } from './prepare/check-node.mjs'
import { main } from './support/main.mjs'

// The rest is loaded after the check, because an old Node already fails on its imports.
await main(async () => {
  checkNode()
  const { runTests } = await import('./run-tests.mjs')
  return runTests(process.argv.slice(2))
})
