import type { Metadata } from 'next'
import { z } from 'zod'
import { CorrectionForm } from '@/components/corrections/correction-form'
import { CorrectionOnItsWay } from '@/components/corrections/correction-on-its-way'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { getCorrection } from '@/lib/corrections/get-correction'
import { uploadLimitBytes } from '@/lib/files/receive-file'
import { acceptAttribute, acceptedWords } from '@/lib/files/schema'
import { notePreview } from '@/lib/results/note-preview'
import { resultIdInput } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { Documents } from '../documents'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Correct a result' }

const input = z.object({ resultId: resultIdInput })

export default clinicPage({ can: 'result.correct', input }, async ({ actor, input: { resultId } }) => {
  await notePreview(actor, { resultId })
  const page = await getCorrection(actor, { resultId })
  const path = `/clinic/results/${resultId}`
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'The result', href: path }, { label: 'Correction' }]} />}
        title={page.open ? 'A corrected version is on its way' : 'Correct this result'}
        lead={
          page.open
            ? 'Until it is authorised, nobody outside your clinic sees it.'
            : 'You make a new version. It is reviewed and authorised before the patient sees it; the old one is kept.'
        }
      />
      <div className="space-y-4">
        {page.open ? (
          <>
            <CorrectionOnItsWay
              resultId={resultId}
              open={page.open}
              patient={page.patient}
              actions={actions}
              may={{
                review: memberMay(actor.role, 'result.review'),
                authorise: memberMay(actor.role, 'result.authorise'),
              }}
            />
            {page.open.documentsReplaced ? <Documents actor={actor} files={page.open.files} /> : null}
          </>
        ) : (
          <Card>
            <CorrectionForm
              action={actions.correctResultAction}
              resultId={resultId}
              hasDocuments={page.files.length > 0}
              values={page.observations}
              accept={acceptAttribute}
              documentsHint={`${acceptedWords}, up to ${Math.floor((await uploadLimitBytes()) / 1_000_000)} MB each`}
              withdrawn={page.withdrawn}
            />
          </Card>
        )}
      </div>
    </>
  )
})
