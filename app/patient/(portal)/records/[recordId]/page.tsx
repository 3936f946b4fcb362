import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { RecordActs } from '@/app/patient/(portal)/records/[recordId]/record-acts'
import NotFound from '@/app/patient/not-found'
import { DoctorNotes } from '@/app/patient/doctor-notes'
import { PatientFrame } from '@/app/patient/patient-frame'
import { DocumentView } from '@/components/documents/document-view'
import { DescriptionList } from '@/components/ui/description-list'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { openRecord } from '@/lib/records/open-record'
import { recordIdInput } from '@/lib/records/schema'
import { documentWords } from '@/lib/web/document-words'
import { patientPage } from '@/lib/web/pages'
import { recordWords } from '@/lib/web/record-words'

// The title names nothing of it: it stands in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

const input = z.object({
  recordId: recordIdInput,
  done: z.enum(['added', 'saved', 'restored']).optional().catch(undefined),
})

export default patientPage({ can: 'own', input, missing: () => <NotFound /> }, async ({ actor, input }) => {
  const [t, locale] = [await getTranslations('record'), await getLocale()]
  const record = await openRecord(actor, input)
  const [people, words, viewer] = [await listProfiles(actor), await recordWords(), await documentWords()]
  const day = (date: Date) => formatTime(date, { format: 'date', timeZone: 'UTC', locale })
  const person = people.find(({ profileId }) => profileId === record.profileId)
  return (
    <PatientFrame path={`/patient/records/${input.recordId}`} signedIn>
      <PageHeader
        above={<TextLink href="/patient/records">{t('back')}</TextLink>}
        title={<bdi>{record.title}</bdi>}
        lead={words.types[record.documentType]}
      />
      <div className="space-y-6">
        {input.done ? <Notice tone="good" title={t(input.done)} /> : null}
        {record.archivedAt ? <Notice title={t('isAway', { date: day(record.archivedAt) })} /> : null}
        <section className="space-y-4">
          <h2 className="text-2xl">{(await getTranslations('result'))('documents', { count: record.files.length })}</h2>
          {record.files.map((file) => (
            <DocumentView
              key={file.fileId}
              file={file}
              href={`/patient/files/own/${file.fileId}`}
              table={null}
              words={viewer}
            />
          ))}
        </section>
        <DoctorNotes actor={actor} recordId={input.recordId} />
        <DescriptionList
          items={[
            ...(person ? [{ term: words.person, description: <bdi>{person.name}</bdi> }] : []),
            ...(record.sourceDoctor
              ? [{ term: words.sourceDoctor, description: <bdi>{record.sourceDoctor}</bdi> }]
              : []),
            ...(record.dateOfRecord
              ? [{ term: words.dateOfRecord, description: day(new Date(record.dateOfRecord)) }]
              : []),
            { term: t('addedTerm'), description: day(record.createdAt) },
            ...(record.notes
              ? [{ term: words.notes, description: <span className="whitespace-pre-line">{record.notes}</span> }]
              : []),
          ]}
        />
        <RecordActs record={record} people={people} words={words} />
      </div>
    </PatientFrame>
  )
})
