import { getTranslations } from 'next-intl/server'
import type { ViewerWords } from '@/components/shares/viewer-words'
import { documentWords } from '@/lib/web/document-words'
import { valueWords } from '@/lib/web/value-words'

type Open = 'askForeign' | 'wrongPasscode' | 'born' | 'others'
type Plain = Exclude<keyof ViewerWords, Open | 'gender' | 'flags' | 'document'>

const plain = [
  'reading noLinkTitle noLinkText paste pasteOpen badLinkTitle badLinkText askTitle askText recipient recipientHint',
  'passcode open opening lockedTitle lockedText deadTitle deadText unreadableTitle unreadableText limited signedOut offline again',
  'recalledTitle recalledText correctedTitle correctedText newerTitle newerText invalidTitle invalidText fileUnreadable',
  'corrected withdrawn conclusion values range noRange computed otherValues documents notShown caution',
].flatMap((line) => line.split(' ')) as Plain[]
// With their places open: the viewer fills them in.
const open: Open[] = ['askForeign', 'wrongPasscode', 'born', 'others']

/** The words of the viewer of shares, in the reader's language. */
export async function viewerWords(): Promise<ViewerWords> {
  const t = await getTranslations('viewer')
  const { flags } = await valueWords()
  return {
    ...(Object.fromEntries(plain.map((name) => [name, t(name)])) as Record<Plain, string>),
    ...(Object.fromEntries(open.map((name) => [name, t.raw(name)])) as Record<Open, string>),
    gender: { female: t('female'), male: t('male'), other: t('otherGender') },
    flags,
    document: await documentWords(),
  }
}
