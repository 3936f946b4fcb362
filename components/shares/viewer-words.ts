import type { DocumentWords } from '../documents/document-words'
import type { SharedFlag } from '@/lib/shlinks/shared-content'

/** The words of the viewer; plain texts, because they go to the browser. A {place} in one is filled in where it is shown. */
export type ViewerWords = {
  reading: string
  noLinkTitle: string
  noLinkText: string
  paste: string
  pasteOpen: string
  badLinkTitle: string
  badLinkText: string
  askTitle: string
  askText: string
  askForeign: string
  recipient: string
  recipientHint: string
  passcode: string
  open: string
  opening: string
  wrongPasscode: string
  lockedTitle: string
  lockedText: string
  deadTitle: string
  deadText: string
  unreadableTitle: string
  unreadableText: string
  limited: string
  signedOut: string
  offline: string
  again: string
  born: string
  gender: Record<string, string>
  recalledTitle: string
  recalledText: string
  correctedTitle: string
  correctedText: string
  newerTitle: string
  newerText: string
  invalidTitle: string
  invalidText: string
  fileUnreadable: string
  from: string
  corrected: string
  withdrawn: string
  conclusion: string
  values: string
  range: string
  noRange: string
  flags: Record<SharedFlag, string>
  computed: string
  otherValues: string
  documents: string
  notShown: string
  others: string
  caution: string
  document: DocumentWords
}
