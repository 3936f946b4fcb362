import { getTranslations } from 'next-intl/server'

/** The words of the form about a person, in the language of the page. */
export async function profileWords() {
  const t = await getTranslations('person')
  return {
    refused: t('refused'),
    optional: t('optional'),
    fullName: t('fullName'),
    nickname: t('nickname'),
    nicknameHint: t('nicknameHint'),
    relationship: t('relationship'),
    relationships: {
      self: t('self'),
      child: t('child'),
      parent: t('parent'),
      partner: t('partner'),
      other: t('other'),
    },
    dateOfBirth: t('dateOfBirth'),
    dateOfBirthHint: t('dateOfBirthHint'),
    gender: t('gender'),
    genders: { female: t('female'), male: t('male'), other: t('otherGender') },
    bloodGroup: t('bloodGroup'),
    notSaid: t('notSaid'),
    allergies: t('allergies'),
    allergiesHint: t('allergiesHint'),
    chronicConditions: t('chronicConditions'),
    emergencyTitle: t('emergencyTitle'),
    emergencyContactName: t('emergencyContactName'),
    emergencyContactPhone: t('emergencyContactPhone'),
    phoneHint: t('phoneHint'),
    save: t('save'),
  }
}
