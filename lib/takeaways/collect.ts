import type { PatientActor } from '@/lib/auth/actors'
import type { FileToOpen } from '@/lib/files/stored-file'
import { listAllOwn } from '@/lib/records/list-all-own'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { listAllOpen } from '@/lib/results/list-all-open'

export type ArchivedFile = { path: string; name: string; mediaType: string; file: FileToOpen }
type TakenResult = Awaited<ReturnType<typeof listAllOpen>>[number]
type TakenRecord = Awaited<ReturnType<typeof listAllOwn>>[number]

export type Collected = {
  people: Awaited<ReturnType<typeof listProfiles>>
  results: (TakenResult & { personName: string; documents: ArchivedFile[] })[]
  records: (TakenRecord & { personName: string; documents: ArchivedFile[] })[]
}

/** Everything that goes into the archive, and where in it each document lies. */
export async function collectEverything(actor: PatientActor): Promise<Collected> {
  const people = await listProfiles(actor)
  const results = await listAllOpen(actor)
  const records = await listAllOwn(actor)
  const nameOf = (patientId: bigint | null) =>
    people.find(({ patientIds }) => patientId !== null && patientIds.includes(patientId))?.name ?? ''
  return {
    people,
    results: results.map((result) => ({
      ...result,
      personName: nameOf(result.patientId),
      documents: placed(
        `results/${result.testDate} ${safe(result.testName)} ${result.resultId.slice(4, 10)}`,
        result.files,
      ),
    })),
    records: records.map((record) => ({
      ...record,
      personName: people.find(({ profileId }) => profileId === record.profileId)?.name ?? '',
      documents: placed(`own records/${safe(record.title)} ${record.recordId.slice(4, 10)}`, record.files),
    })),
  }
}

type NamedFile = FileToOpen & { originalFilename: string; mediaType: string | null }

function placed(folder: string, files: readonly NamedFile[]): ArchivedFile[] {
  return files.map((file, index) => ({
    // Numbered, because two documents of one result may bear one name.
    path: `${folder}/${index + 1} ${safe(file.originalFilename)}`,
    name: file.originalFilename,
    mediaType: file.mediaType ?? 'application/octet-stream',
    file,
  }))
}

/** A name that every file system takes, and that leads nowhere else. */
export function safe(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = name.replace(/[\\/:*?"<>|\0-\x1f\u202a-\u202e\u2066-\u2069]/g, '_').replace(/^\.+|[. ]+$/g, '')
  return Array.from(plain).slice(0, 80).join('') || 'document'
}
