import { getLocale, getTranslations } from 'next-intl/server'
import { ShownNotes } from '@/components/notes/shown-notes'
import { Card } from '@/components/ui/card'
import type { PatientActor } from '@/lib/auth/actors'
import { listShownNotes, type ShownNote } from '@/lib/notes/list-shown-notes'

type Beside = { actor: PatientActor } & ({ resultId: string } | { recordId: string })

/** What doctors wrote about one result or record for the patient to read, to stand beside it; nothing where there is nothing. */
export async function DoctorNotes({ actor, ...beside }: Beside) {
  const { rows } = await listShownNotes(actor, beside)
  if (rows.length === 0) return null
  const t = await getTranslations('notes')
  return (
    <Card flush title={t('beside')}>
      <NotesOfDoctors notes={rows} isBeside />
    </Card>
  )
}

type Props = { notes: readonly ShownNote[]; isBeside?: boolean }

/** Notes in the reader's language. */
export async function NotesOfDoctors({ notes, isBeside = false }: Props) {
  const [t, locale] = [await getTranslations('notes'), await getLocale()]
  return (
    <ShownNotes
      notes={isBeside ? notes.map((note) => ({ ...note, about: null })) : notes}
      locale={locale}
      words={{
        by: ({ doctorName: name, specialisation }) => t('by', { name, specialisation }),
        written: (date) => t('written', { date }),
        changed: (date) => t('changed', { date }),
        for: (initials) => t('for', { initials }),
        transcript: t('transcript'),
        about: t('about'),
      }}
    />
  )
}
