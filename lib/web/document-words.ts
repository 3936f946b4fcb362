import { getTranslations } from 'next-intl/server'

/** The words around a document, in the reader's language; plain texts, because they go to the browser with the viewer. */
export async function documentWords() {
  const t = await getTranslations('document')
  const keep = (name: 'page' | 'alt' | 'rows' | 'kilobytes' | 'megabytes') => t.raw(name) as string
  return {
    kinds: { pdf: t('pdf'), image: t('image'), csv: t('csv') },
    download: t('download'),
    show: t('show'),
    hide: t('hide'),
    loading: t('loading'),
    failed: t('failed'),
    larger: t('larger'),
    smaller: t('smaller'),
    unreadable: t('unreadable'),
    // With their places open: the component fills them in.
    page: keep('page'),
    alt: keep('alt'),
    rows: keep('rows'),
    kilobytes: keep('kilobytes'),
    megabytes: keep('megabytes'),
  }
}
