import { mergeTests } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { baseUrl } from '../fixtures/ask'
import { giveCookie, test as browsers } from '../fixtures/test'
import type { May } from '../tenancy/doors'
import { test as worlds } from '../tenancy/test'
import { signInAs } from './visits'

type Who = May['who']
type Tab = { page: Page; complaints: string[] }

/**
 * A window for each kind of visitor, kept while its process lasts: what it has loaded of the portal once it need not load
 * again, which is most of what a page costs.
 */
const tabs = worlds.extend<{ tabOf: (who: Who) => Promise<Page> }, { tabs: Map<Who, Tab> }>({
  tabs: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use) => {
      const opened = new Map<Who, Tab>()
      await use(opened)
      await Promise.all([...opened.values()].map(({ page }) => page.context().close()))
    },
    { scope: 'worker' },
  ],
  tabOf: async ({ browser, world, tabs: opened }, use) => {
    const used: Tab[] = []
    await use(async (who) => {
      let tab = opened.get(who)
      if (!tab) {
        const context = await browser.newContext({ baseURL: baseUrl(), locale: 'en-GB', serviceWorkers: 'block' })
        const signedIn = await signInAs(world, who)
        if (signedIn) await giveCookie(context, signedIn)
        tab = { page: await context.newPage(), complaints: [] }
        watch(context, tab.complaints)
        opened.set(who, tab)
      }
      used.push(tab)
      return tab.page
    })
    const said = used.flatMap(({ complaints }) => complaints.splice(0))
    worlds.expect(said, 'what the browser complained of').toEqual([])
  },
})

function watch(context: BrowserContext, complaints: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
}

export const test = mergeTests(browsers, tabs)
