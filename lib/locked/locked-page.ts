import { createHash } from 'node:crypto'
import { openerScript } from '@/lib/locked/opener-script'
import type { Locked } from '@/lib/locked/seal-for-passcode'
import { escapeHtml } from '@/lib/takeaways/index-html'

type Words = {
  fileTitle: string
  fileLead: string
  passcode: string
  open: string
  wrong: string
  opening: string
  noScript: string
}

const style =
  'body{font:1.1rem/1.55 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem;color:#10211f;background:#fff}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .3rem;font-size:1rem;vertical-align:top;overflow-wrap:anywhere;border-bottom:1px solid #d6e0de}' +
  'input,button{font:inherit;padding:.6rem .8rem;border-radius:.5rem;border:1px solid #748784;min-height:2.75rem;max-width:100%}' +
  'button{background:#0b5d57;color:#fff;border-color:transparent;font-weight:600}label{display:block;font-weight:600}' +
  'img{max-width:100%}form p{margin:.75rem 0}a{color:#0a524c}'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A page in one file that holds something sealed. Its own policy lets its one script and style run, by their hashes, and lets
 * nothing be loaded or sent.
 */
export function lockedPage(locked: Locked, words: Words, language: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(openerScript)}; style-src ${hashOf(style)}; img-src blob:; base-uri 'none'; form-action 'none'`
  const say = escapeHtml
  return [
    `<!doctype html><html lang="${say(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    `<meta name="referrer" content="no-referrer"><title>${say(words.fileTitle)}</title><style>${style}</style></head>`,
    `<body><main><h1>${say(words.fileTitle)}</h1><p>${say(words.fileLead)}</p>`,
    `<noscript><p>${say(words.noScript)}</p></noscript>`,
    `<form hidden data-wrong="${say(words.wrong)}" data-opening="${say(words.opening)}">`,
    `<p><label for="passcode">${say(words.passcode)}</label><input id="passcode" name="passcode" type="password" autocomplete="off" required></p>`,
    `<p><button>${say(words.open)}</button></p><p id="said" role="status"></p></form></main>`,
    // Base64 and digits only, so nothing in it can end the element.
    `<script type="application/json" id="locked">${JSON.stringify(locked)}</script>`,
    `<script>${openerScript}</script></body></html>`,
  ].join('\n')
}
