import { englishDocumentWords } from '@/components/documents/document-words'
import { DocumentView } from '@/components/documents/document-view'
import type { ClinicActor } from '@/lib/auth/actors'
import type { FileFacts } from '@/lib/results/get-result'
import { readCsvTable } from '@/lib/results/read-csv-table'

/** The documents of a result, open, because somebody has to compare them with the patient. */
export async function Documents({ actor, files }: { actor: ClinicActor; files: readonly FileFacts[] }) {
  const tables = await Promise.all(
    files.map((file) => (file.kind === 'csv' ? readCsvTable(actor, file) : Promise.resolve(null))),
  )
  return (
    <section id="documents" className="min-w-0 space-y-4">
      <h2 className="sr-only">Documents</h2>
      {files.map((file, index) => (
        <DocumentView
          key={file.fileId}
          file={file}
          href={`/clinic/files/${file.fileId}`}
          table={tables[index] ?? null}
          words={englishDocumentWords}
          open
        />
      ))}
    </section>
  )
}
