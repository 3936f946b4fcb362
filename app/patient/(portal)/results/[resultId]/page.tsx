import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ResultLinks } from '@/app/patient/(portal)/results/[resultId]/result-links'
import { BirthDateGate } from '@/app/patient/birth-date-gate'
import NotFound from '@/app/patient/not-found'
import { DoctorNotes } from '@/app/patient/doctor-notes'
import { ClinicAddress } from '@/app/patient/clinic-address'
import { Findings } from '@/app/patient/findings'
import { LockedForm } from '@/app/patient/locked-form'
import { PatientFrame } from '@/app/patient/patient-frame'
import { DocumentView } from '@/components/documents/document-view'
import { ButtonLink } from '@/components/ui/button-link'
import { ChangesTable } from '@/components/corrections/changes-table'
import { DropOffline, KeepOffline } from '@/components/offline/keep-offline'
import { ValuesTable } from '@/components/observations/values-table'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { formatTime } from '@/components/ui/format-time'
import { ClinicBand } from '@/components/clinics/clinic-band'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { readCsvTable } from '@/lib/results/read-csv-table'
import { resultIdInput } from '@/lib/results/schema'
import { documentWords } from '@/lib/web/document-words'
import { offlineCopy } from '@/lib/web/offline-copy'
import { valueWords } from '@/lib/web/value-words'
import { patientPage } from '@/lib/web/pages'

// The title names no test: it stands in the browser's history and on the phone's list of open pages.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default patientPage(
  {
    can: 'own',
    input: z.object({ resultId: resultIdInput, problem: z.literal('locked').optional().catch(undefined) }),
    missing: () => <NotFound />,
  },
  async ({ actor, input }) => {
    const [t, types, locale] = [await getTranslations('result'), await getTranslations('types'), await getLocale()]
    const result = await openPatientResult(actor, input)
    const { clinicName, phone, timeZone, colour, logo } = result.clinic
    const band = (
      <ClinicBand
        name={clinicName}
        colour={colour}
        logo={logo && { logoId: logo.publicId, width: logo.width, height: logo.height }}
      />
    )
    const call = phone ? (
      <ButtonLink href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{t('call', { clinic: clinicName, phone })}</ButtonLink>
    ) : null
    const path = `/patient/results/${input.resultId}`
    const back = <TextLink href="/patient">{t('back')}</TextLink>
    if (result.withdrawn)
      return (
        <PatientFrame path={path} signedIn>
          <DropOffline resultIds={[input.resultId]} />
          <PageHeader above={back} title={t('withdrawnTitle')} lead={t('withdrawnText')} actions={call} />
        </PatientFrame>
      )
    if (result.locked)
      return (
        <PatientFrame path={path} signedIn>
          <BirthDateGate gate={result} above={back} call={call} />
        </PatientFrame>
      )
    const words = await documentWords()
    const tables = await Promise.all(
      result.files.map((file) => (file.kind === 'csv' ? readCsvTable(actor, file) : Promise.resolve(null))),
    )
    return (
      <PatientFrame path={path} signedIn>
        <PageHeader
          above={
            <>
              {band}
              {back}
            </>
          }
          title={result.testName}
          lead={`${types(result.resultType)} · ${clinicName}`}
          actions={<ResultLinks resultId={input.resultId} />}
        />
        <div className="space-y-6">
          <Findings summary={result.summary} />
          <Card title={t('next')} actions={call}>
            <div className="space-y-2">
              <p>{t(result.files.length > 0 ? 'nextText' : 'nextTextValues', { clinic: clinicName })}</p>
              {phone ? null : <ClinicAddress clinicName={clinicName} email={result.clinic.email} />}
              {result.notes ? (
                <>
                  <h3 className="pt-2 font-semibold">{t('noteFromClinic')}</h3>
                  <p className="whitespace-pre-line">{result.notes}</p>
                </>
              ) : null}
            </div>
          </Card>
          {result.correction ? (
            <Card
              flush
              title={t('correctedTitle', {
                date: formatTime(result.correction.at, { format: 'date', timeZone, locale }),
              })}
            >
              <div className="space-y-2 px-4 pb-4 sm:px-5">
                {result.correction.documentsReplaced ? <p>{t('correctedDocuments')}</p> : null}
                <p className="whitespace-pre-line">{t('correctedWhy', { reason: result.correction.reason })}</p>
              </div>
              <ChangesTable
                changes={result.correction.changes}
                words={{
                  caption: t('changes'),
                  analyte: t('analyte'),
                  before: t('before'),
                  after: t('after'),
                  absent: t('absent'),
                }}
              />
            </Card>
          ) : null}
          {result.observations.length > 0 ? (
            <Card flush title={t('values')}>
              <ValuesTable
                rows={result.observations}
                words={await valueWords()}
                history={{
                  hrefOf: ({ loinc }) =>
                    loinc && result.codesWithHistory.includes(loinc) ? `${path}/history/${loinc}` : null,
                  words: (analyte) => t('compare', { analyte }),
                }}
              />
            </Card>
          ) : null}
          <DoctorNotes actor={actor} resultId={input.resultId} />
          {result.files.length > 0 ? (
            <section className="space-y-4">
              <h2 className="text-2xl">{t('documents', { count: result.files.length })}</h2>
              {result.files.map((file, index) => (
                <DocumentView
                  key={file.fileId}
                  file={file}
                  href={`/patient/files/${file.fileId}`}
                  table={tables[index] ?? null}
                  words={words}
                />
              ))}
            </section>
          ) : null}
          <DescriptionList
            items={[
              { term: t('for'), description: result.patientName },
              { term: t('number'), description: result.patientNumber },
              { term: t('clinic'), description: clinicName },
              { term: t('testDate'), description: <Time value={result.testDate} locale={locale} /> },
              {
                term: t('sent'),
                description: <Time value={result.sentAt} format="moment" timeZone={timeZone} locale={locale} />,
              },
            ]}
          />
          <KeepOffline
            owner={actor.accountPublicId}
            copy={await offlineCopy({ ...result, clinicName, observations: result.observations })}
          />
          <LockedForm resultId={input.resultId} failed={input.problem !== undefined} />
          <p className="text-muted">{t('notYours', { clinic: clinicName })}</p>
        </div>
      </PatientFrame>
    )
  },
)
