import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { expectKeyboardReach } from '../fixtures/keyboard'
import { desk, expect, phone } from '../fixtures/test'
import { test } from './test'
import { addressOf, keepPicture, visitorOf, visits } from './visits'

for (const visit of visits)
  test(`${visit.door.path} can be used by everybody, on a phone and on a desk (${visit.file})`, async ({
    tabOf,
    world,
  }) => {
    const page = await tabOf(visit.door.may.who)
    await page.setViewportSize(phone)
    await page.goto(await addressOf(world, visit.door))
    // The mailbox of local mode draws a message in a frame where nothing runs, axe neither.
    await page.locator('iframe').evaluateAll((frames) => frames.forEach((frame) => frame.remove()))
    for (const size of [phone, desk]) {
      if (size !== phone) await page.setViewportSize(size)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await keepPicture(page, visit)
    }
    await expectKeyboardReach(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    // A title stands in the browser's history, and on a phone's list of open pages.
    const title = await page.title()
    expect(title).toContain('OodoMedLink')
    for (const secret of [...world.ours.secrets, 'Full blood count']) expect(title).not.toContain(secret)
  })

test('pages can be used by everybody in the dark too', async ({ open, world }) => {
  const dark = visits.filter(({ door }) => ['/patient/results/{result}', '/patient', '/'].includes(door.path))
  for (const visit of dark) {
    const page = await open({ who: await visitorOf(world, visit.door), viewport: phone, colorScheme: 'dark' })
    await page.goto(await addressOf(world, visit.door))
    await expectAccessible(page)
    await keepPicture(page, visit, '-dark')
  }
})
