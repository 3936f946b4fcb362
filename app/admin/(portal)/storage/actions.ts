'use server'

import { cancelRotation, pauseRotation, resumeRotation } from '@/lib/key-rotations/change-rotation'
import { rotationInput } from '@/lib/key-rotations/schema'
import { startRotation } from '@/lib/key-rotations/start-rotation'
import { cancelMove, pauseMove, resumeMove } from '@/lib/storage-moves/change-move'
import { moveInput, startMoveInput } from '@/lib/storage-moves/schema'
import { startMove } from '@/lib/storage-moves/start-move'
import { adminAction, noFields } from '@/lib/web/actions'

const back = (done: string) => () => ({ redirect: `/admin/storage?done=${done}` })

export const startMoveAction = adminAction(
  { can: 'storage.change', stepUp: true, input: startMoveInput, done: back('move-started') },
  startMove,
)

export const pauseMoveAction = adminAction({ can: 'storage.change', input: moveInput, done: back('paused') }, pauseMove)

export const resumeMoveAction = adminAction(
  { can: 'storage.change', input: moveInput, done: back('resumed') },
  resumeMove,
)

export const cancelMoveAction = adminAction(
  { can: 'storage.change', input: moveInput, done: back('cancelled') },
  cancelMove,
)

export const startRotationAction = adminAction(
  { can: 'storage.change', stepUp: true, input: noFields, done: back('rotation-started') },
  startRotation,
)

export const pauseRotationAction = adminAction(
  { can: 'storage.change', input: rotationInput, done: back('paused') },
  pauseRotation,
)

export const resumeRotationAction = adminAction(
  { can: 'storage.change', input: rotationInput, done: back('resumed') },
  resumeRotation,
)

export const cancelRotationAction = adminAction(
  { can: 'storage.change', input: rotationInput, done: back('cancelled') },
  cancelRotation,
)
