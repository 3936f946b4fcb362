import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { FiguresTable } from '@/components/storage/figures-table'
import { inBytes, inCount } from '@/components/storage/bytes'
import { MoveFailures } from '@/components/storage/move-failures'
import { MoveForm } from '@/components/storage/move-form'
import { WorkCard } from '@/components/storage/work-card'
import { WorkControls } from '@/components/storage/work-controls'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { adminMay } from '@/lib/auth/permissions'
import { listRotations } from '@/lib/key-rotations/list-rotations'
import { listMoves } from '@/lib/storage-moves/list-moves'
import { storageNames } from '@/lib/storage-moves/schema'
import { storageFigures } from '@/lib/storage-moves/storage-figures'
import { adminPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Storage' }

const doneWords = {
  'move-started': 'The move has begun. It goes on by itself; this page shows how far it is.',
  'rotation-started': 'The change of keys has begun. It goes on by itself; this page shows how far it is.',
  paused: 'It is paused.',
  resumed: 'It goes on.',
  cancelled: 'It is cancelled.',
} as const
const steps = Object.keys(doneWords) as [keyof typeof doneWords, ...(keyof typeof doneWords)[]]
const input = z.object({ done: z.enum(steps).optional().catch(undefined) })

const moveActions = {
  pause: actions.pauseMoveAction,
  resume: actions.resumeMoveAction,
  cancel: actions.cancelMoveAction,
}
const rotationActions = {
  pause: actions.pauseRotationAction,
  resume: actions.resumeRotationAction,
  cancel: actions.cancelRotationAction,
}

export default adminPage({ can: 'storage.read', input }, async ({ actor, input: { done } }) => {
  const [figures, moves, rotations] = await Promise.all([storageFigures(actor), listMoves(actor), listRotations(actor)])
  const mayChange = adminMay(actor.role, 'storage.change')
  const isOpen = ({ state }: { state: string }) => state === 'going' || state === 'paused'
  return (
    <>
      <PageHeader
        title="Storage"
        actions={
          [...moves, ...rotations].some(isOpen) ? (
            <TextLink href="/admin/storage">Look again how far it is</TextLink>
          ) : null
        }
        lead="Where the sealed files lie, and under which key. Nobody can read them there, and nothing here says what they hold."
      />
      <div className="max-w-4xl space-y-6">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card flush title="What lies where" lead={`New files go to: ${storageNames[figures.newFilesGoTo]}.`}>
          <FiguresTable rows={figures.rows} countedAt={figures.countedAt} />
        </Card>
        <Card title="Moves" lead="From one storage to another, while everything goes on.">
          <div className="space-y-6">
            {mayChange && !moves.some(isOpen) ? (
              <MoveForm
                configured={figures.configured}
                newFilesGoTo={figures.newFilesGoTo}
                action={actions.startMoveAction}
              />
            ) : null}
            <ul className="divide-y divide-line">
              {moves.map((move) => (
                <WorkCard
                  key={move.moveId}
                  {...move}
                  title={`${storageNames[move.from]} to ${storageNames[move.to]}`}
                  done={move.movedFiles + move.failedFiles}
                  total={move.totalFiles}
                >
                  <p>
                    {inCount(move.movedFiles)} files moved, {inBytes(move.movedBytes)}
                  </p>
                  <MoveFailures count={move.failedFiles} rows={move.failures} />
                  <WorkControls
                    state={move.state}
                    hidden={{ moveId: move.moveId }}
                    actions={mayChange ? moveActions : null}
                    consequence="What was moved stays there, the rest stays where it is. Every file opens as before."
                  />
                </WorkCard>
              ))}
            </ul>
            {moves.length === 0 && !mayChange ? <p className="text-muted">Nothing was moved yet.</p> : null}
          </div>
        </Card>
        <Card
          title="Keys"
          lead={`Everything new is sealed under the key “${figures.currentKeyId}”, the first of FILE_KEYS.`}
        >
          <div className="space-y-6">
            <p>
              {figures.olderKeyIds.length === 0
                ? 'There is no older key. To change the key, put a new one in front of FILE_KEYS and restart every process.'
                : `Older keys that still open what they have sealed: ${figures.olderKeyIds.join(', ')}.`}
            </p>
            {mayChange && figures.olderKeyIds.length > 0 && !rotations.some(isOpen) ? (
              <ActionForm action={actions.startRotationAction}>
                <p className="text-muted">
                  First restart every web process and worker with the new key. Files and second steps come under it
                  without being touched themselves; when it has finished, the older keys may leave FILE_KEYS.
                </p>
                <SubmitButton>Bring everything under “{figures.currentKeyId}”</SubmitButton>
              </ActionForm>
            ) : null}
            <ul className="divide-y divide-line">
              {rotations.map((rotation) => (
                <WorkCard
                  key={rotation.rotationId}
                  {...rotation}
                  title={`Under the key “${rotation.masterKeyId}”`}
                  done={rotation.doneItems}
                  total={rotation.totalItems}
                >
                  <p>{inCount(rotation.doneItems)} changed</p>
                  <WorkControls
                    state={rotation.state}
                    hidden={{ rotationId: rotation.rotationId }}
                    actions={mayChange ? rotationActions : null}
                    consequence="What is under the new key stays there. Both keys are needed until it is done again."
                  />
                </WorkCard>
              ))}
            </ul>
          </div>
        </Card>
      </div>
    </>
  )
})
