import { getTranslations } from 'next-intl/server'

const made = [
  'madeTitle',
  'madeText',
  'link',
  'copy',
  'copied',
  'send',
  'print',
  'keep',
  'kept',
  'forget',
  'qr',
  'sheetTitle',
  'sheetScan',
  'toShare',
] as const
const fields = [
  'results',
  'records',
  'who',
  'whoHint',
  'label',
  'labelHint',
  'days',
  'uses',
  'passcode',
  'passcodeHint',
  'versions',
  'follow',
  'followHint',
  'only',
  'onlyHint',
  'mode',
  'manifest',
  'manifestHint',
  'direct',
  'directHint',
  'saving',
  'savingHint',
  'more',
  'create',
  'creating',
] as const

async function wordsOf<Name extends (typeof made)[number] | (typeof fields)[number]>(names: readonly Name[]) {
  const t = await getTranslations('shares')
  return Object.fromEntries(names.map((name) => [name, t(name as 'link')])) as Record<Name, string>
}

/** The words around a link that was just made; plain texts, because they go to the browser. */
export const madeWords = () => wordsOf(made)
export const shareFieldWords = () => wordsOf(fields)
