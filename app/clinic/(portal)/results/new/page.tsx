import type { Metadata } from 'next'
import { z } from 'zod'
import { UploadForm } from '@/components/uploads/upload-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { acceptAttribute, acceptedWords } from '@/lib/files/schema'
import { uploadLimitBytes } from '@/lib/files/receive-file'
import { getPatient } from '@/lib/patients/get-patient'
import { patientIdInput } from '@/lib/patients/schema'
import { resultTypeNames } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { uploadResultAction } from '../actions'

export const metadata: Metadata = { title: 'Upload a result' }

// The browser gets what tells patients apart, and nothing else of them.
const choiceOf = ({ patientId, fullName, patientNumber, dateOfBirth }: Awaited<ReturnType<typeof getPatient>>) => ({
  patientId,
  fullName,
  patientNumber,
  dateOfBirth,
})

const input = z.object({ patient: patientIdInput.optional().catch(undefined) })

export default clinicPage({ can: 'result.upload', input }, async ({ actor, input: { patient: patientId } }) => {
  const patient = patientId === undefined ? undefined : choiceOf(await getPatient(actor, { patientId }))
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: actor.clinicTimeZone }).format(new Date())
  return (
    <>
      <PageHeader
        title="Upload a result"
        lead="Nothing is sent to the patient yet: a person reviews and authorises it first."
      />
      <noscript className="mb-4 block">
        <Notice tone="attention" title="Uploading needs JavaScript">
          Please switch it on in this browser, or use another one. Everything else in the portal works without it.
        </Notice>
      </noscript>
      <Card className="max-w-3xl">
        <UploadForm
          action={uploadResultAction}
          patient={patient}
          types={resultTypeNames}
          accept={acceptAttribute}
          documentsHint={`${acceptedWords}, up to ${Math.floor((await uploadLimitBytes()) / 1_000_000)} MB each`}
          today={today}
        />
      </Card>
    </>
  )
})
