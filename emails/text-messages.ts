import { toGsm } from './gsm'
import type { Tidings } from './result-ready'
import { fill, wordsOf } from './words'

// A name longer than this would cost another part.
const longestName = 40

type ReadyFacts = {
  language: string
  clinic: string
  link: string
  code: string
  tidings: Tidings
  /** How to end these messages: by answering STOP where the sender is a number, else by a link. */
  stopLink: string | null
}

/** Says that something is there, and nothing of what it is, as a text message of two parts at most. */
export function resultReadyText({ language, clinic, link, code, tidings, stopLink }: ReadyFacts): string {
  const { text } = wordsOf(language)
  const short = Array.from(clinic).slice(0, longestName).join('').trim()
  const stop = stopLink === null ? text.stopByAnswer : fill(text.stopByLink, { link: stopLink })
  return toGsm(`${fill(text[tidings], { clinic: short, link, code: grouped(code) })} ${stop}`)
}

/** The text behind "sign in with a phone number". */
export function signInText({
  language,
  link,
  code,
  minutes,
}: {
  language: string
  link: string
  code: string
  minutes: number
}) {
  return toGsm(fill(wordsOf(language).text.signIn, { link, code: grouped(code), minutes: String(minutes) }))
}

/** The code by which a number is proved. */
export function contactCodeText({ language, code, minutes }: { language: string; code: string; minutes: number }) {
  return toGsm(fill(wordsOf(language).text.contactCode, { code: grouped(code), minutes: String(minutes) }))
}

/** Tells a number that another was added to, or taken off, the same sign-in. */
export function contactChangedText(facts: { language: string; change: 'added' | 'removed'; link: string }) {
  const { text } = wordsOf(facts.language)
  return toGsm(fill(facts.change === 'added' ? text.contactAdded : text.contactRemoved, { link: facts.link }))
}

/** Asks a number whether two sign-ins shall become one. */
export function accountMergeText({ language, link, other }: { language: string; link: string; other: string }) {
  return toGsm(fill(wordsOf(language).text.accountMerge, { link, other }))
}

const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
