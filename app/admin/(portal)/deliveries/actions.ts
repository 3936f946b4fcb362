'use server'

import { deliveryInput } from '@/lib/deliveries/schema'
import { retryDelivery } from '@/lib/deliveries/retry-delivery'
import { adminAction } from '@/lib/web/actions'

export const retryDeliveryAction = adminAction(
  {
    can: 'delivery.retry',
    input: deliveryInput,
    done: (_, { deliveryId }) => ({ redirect: `/admin/deliveries/messages/${deliveryId}?done=retried` }),
  },
  retryDelivery,
)
