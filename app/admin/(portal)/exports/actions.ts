'use server'

import { askExport } from '@/lib/exports/ask-export'
import { cancelExport, retryExport } from '@/lib/exports/change-export'
import { askExportInput, exportActInput } from '@/lib/exports/schema'
import { adminAction } from '@/lib/web/actions'

/** To the list as it now is, which shows how far it is. */
const toList = (_: unknown, { exportId }: { exportId: string }) => ({ redirect: `/admin/exports/${exportId}` })

export const askExportAction = adminAction(
  {
    can: 'export.own',
    stepUp: true,
    input: askExportInput,
    done: ({ exportId }: { exportId: string }) => ({ redirect: `/admin/exports/${exportId}` }),
  },
  askExport,
)

export const cancelExportAction = adminAction({ can: 'export.own', input: exportActInput, done: toList }, cancelExport)

export const retryExportAction = adminAction(
  { can: 'export.own', stepUp: true, input: exportActInput, done: toList },
  retryExport,
)
