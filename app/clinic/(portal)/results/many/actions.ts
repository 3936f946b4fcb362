'use server'

import { archiveMany, scheduleMany, sendMany } from '@/lib/bulk/do-to-many'
import { manyInput, scheduleManyInput } from '@/lib/bulk/schema'
import { clinicAction } from '@/lib/web/actions'

const done = ({ actId }: { actId: string }) => ({ redirect: `/clinic/results/many/${actId}` })

export const sendManyAction = clinicAction({ can: 'result.send', input: manyInput, done }, sendMany)

export const scheduleManyAction = clinicAction({ can: 'result.send', input: scheduleManyInput, done }, scheduleMany)

export const archiveManyAction = clinicAction({ can: 'result.archive', input: manyInput, done }, archiveMany)
