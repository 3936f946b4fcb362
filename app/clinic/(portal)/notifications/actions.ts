'use server'

import { saveChoices } from '@/lib/notifications/choices'
import { markAllRead, markRead } from '@/lib/notifications/mark-read'
import { markReadInput, saveChoicesInput } from '@/lib/notifications/schema'
import { clinicAction, noFields } from '@/lib/web/actions'

export const markReadAction = clinicAction(
  { can: 'notification.own', input: markReadInput, done: ({ href }) => ({ redirect: href }) },
  markRead,
)

export const markAllReadAction = clinicAction(
  { can: 'notification.own', input: noFields, done: () => ({ redirect: '/clinic/notifications' }) },
  markAllRead,
)

export const saveChoicesAction = clinicAction(
  { can: 'notification.own', input: saveChoicesInput, done: () => ({ redirect: '/clinic/notifications?done=saved' }) },
  saveChoices,
)
