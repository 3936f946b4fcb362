import { askForeign } from '@/lib/foreign-links/ask-foreign'
import { askForeignInput } from '@/lib/foreign-links/schema'
import { noInput } from '@/lib/web/pages'
import { readSmallBody } from '@/lib/web/read-small-body'
import { parseInput } from '@/lib/web/refusals'
import { publicRoute } from '@/lib/web/routes'

/** Our viewer's way to another server's link: for our own pages only. */
export const POST = publicRoute(
  { limit: 'foreign-link', input: noInput, ownPages: true },
  async ({ actor, request }) => {
    const text = await readSmallBody(request)
    const asked = parseInput(askForeignInput, readJson(text))
    return Response.json(await askForeign(actor, asked), {
      headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
    })
  },
)

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is not JSON is refused like JSON of another form.
    return null
  }
}
