import { getTranslations } from 'next-intl/server'

/** The words about a patient's own record, in the language of the page. */
export async function recordWords() {
  const [t, person] = [await getTranslations('record'), await getTranslations('person')]
  return {
    title: t('name'),
    titleHint: t('nameHint'),
    documentType: t('type'),
    types: {
      prescription: t('prescription'),
      lab_report: t('lab_report'),
      scan: t('scan'),
      other: t('other'),
    },
    person: t('person'),
    sourceDoctor: t('doctor'),
    dateOfRecord: t('date'),
    notes: t('notes'),
    optional: person('optional'),
  }
}
