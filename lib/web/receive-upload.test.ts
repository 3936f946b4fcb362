import { expect, test } from 'vitest'
import { limits } from '@/lib/limits/limits'
import { receiveUpload } from '@/lib/web/receive-upload'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'

const upload = () =>
  new Request('http://localhost/clinic/uploads', {
    method: 'POST',
    body: 'Test,Result\nSodium,140\n',
    headers: { 'x-file-name': 'a.csv' },
  })

test('a clinic that nobody has approved cannot fill the storage', async () => {
  const waiting = { ...(await makeMember(await makeClinic())), clinicStatus: 'inactive' as const }
  for (let time = 0; time < limits['upload-waiting-clinic'].max; time += 1) await receiveUpload(waiting, upload())
  await expect(receiveUpload(waiting, upload())).rejects.toMatchObject({ code: 'rate_limited' })
})
