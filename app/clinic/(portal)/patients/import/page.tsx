import type { Metadata } from 'next'
import { z } from 'zod'
import { ImportState } from '@/components/imports/import-state'
import { UploadList } from '@/components/imports/upload-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { listImports } from '@/lib/imports/get-import'
import { type ImportProblem, importProblems } from '@/lib/imports/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Bring in a list of patients' }

const problems = Object.keys(importProblems) as [ImportProblem, ...ImportProblem[]]
const input = z.object({ problem: z.enum(problems).optional().catch(undefined) })

export default clinicPage({ can: 'patient.import', input }, async ({ actor, input: { problem } }) => {
  const imports = await listImports(actor)
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Patients', href: '/clinic/patients' }, { label: 'Bring in a list' }]} />}
        title="Bring in a list of patients"
        lead="From your laboratory’s system or a spreadsheet. Nothing is stored before you have looked at the columns."
      />
      <div className="max-w-3xl space-y-4">
        <Card>
          <UploadList problem={problem && importProblems[problem]} />
        </Card>
        {imports.length > 0 ? (
          <Card title="Lists so far">
            <ul className="divide-y divide-line">
              {imports.map((one) => (
                <li key={one.importId} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <span>
                    <TextLink href={`/clinic/patients/import/${one.importId}`}>{one.filename}</TextLink>
                    <span className="block text-sm text-muted">
                      {one.rowCount.toLocaleString('en-GB')} rows, {one.by},{' '}
                      <Time value={one.createdAt} format="moment" timeZone={actor.clinicTimeZone} />
                    </span>
                  </span>
                  <ImportState facts={one} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
})
