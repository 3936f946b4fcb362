import { getTranslations } from 'next-intl/server'
import {
  archiveRecordAction,
  deleteRecordAction,
  editRecordAction,
  restoreRecordAction,
} from '@/app/patient/(portal)/records/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormField } from '@/components/forms/form-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import type { RecordFieldWords } from '@/components/records/record-fields'
import { Confirm } from '@/components/ui/confirm'
import { Disclosure } from '@/components/ui/disclosure'
import type { openRecord } from '@/lib/records/open-record'

type Props = {
  record: Awaited<ReturnType<typeof openRecord>>
  people: readonly { profileId: string; name: string }[]
  words: RecordFieldWords
}

/** What can be done with a record: change its words, put it away or take it back, delete it for good. */
export async function RecordActs({ record, people, words }: Props) {
  const [t, person] = [await getTranslations('record'), await getTranslations('person')]
  const hidden = { recordId: record.recordId }
  return (
    <div className="space-y-4">
      <Disclosure summary={t('edit')}>
        <ActionForm action={editRecordAction} hidden={hidden} refusedTitle={person('refused')}>
          <FormField name="title" label={words.title} defaultValue={record.title} maxLength={255} required />
          <SelectField
            name="documentType"
            label={words.documentType}
            defaultValue={record.documentType}
            options={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            name="profileId"
            label={words.person}
            defaultValue={record.profileId}
            options={people.map(({ profileId, name }) => ({ value: profileId, label: name }))}
          />
          <FormField
            name="sourceDoctor"
            label={words.sourceDoctor}
            optional={words.optional}
            defaultValue={record.sourceDoctor ?? ''}
            maxLength={255}
          />
          <DateField
            name="dateOfRecord"
            label={words.dateOfRecord}
            optional={words.optional}
            defaultValue={record.dateOfRecord ?? ''}
          />
          <TextareaField
            name="notes"
            label={words.notes}
            optional={words.optional}
            defaultValue={record.notes ?? ''}
            rows={3}
            maxLength={5000}
          />
          <SubmitButton>{person('save')}</SubmitButton>
        </ActionForm>
      </Disclosure>
      <div className="flex flex-wrap items-start gap-3">
        {record.archivedAt ? (
          <ActionForm action={restoreRecordAction} hidden={hidden}>
            <SubmitButton variant="secondary">{t('restore')}</SubmitButton>
          </ActionForm>
        ) : (
          <ActionForm action={archiveRecordAction} hidden={hidden}>
            <SubmitButton variant="secondary">{t('archive')}</SubmitButton>
          </ActionForm>
        )}
        <Confirm label={t('delete')} title={t('deleteTitle')} consequence={t('deleteText')}>
          <ActionForm action={deleteRecordAction} hidden={hidden}>
            <SubmitButton variant="danger">{t('deleteAction')}</SubmitButton>
          </ActionForm>
        </Confirm>
      </div>
    </div>
  )
}
