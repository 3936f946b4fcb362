import type { UploadLoad } from '../load/upload-load'
import type { Reader } from '../sessions'

export const uploadName = 'Upload of a 200 KB PDF and its result'
const formPath = '/clinic/results/new'
const hiddenField = /<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g

const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The form's own hidden fields name the action; a browser without scripts sends just these. */
async function readForm(url: string, cookie: string): Promise<[string, string][]> {
  const page = await (await fetch(url + formPath, { headers: { cookie } })).text()
  // The frame has a form too, to sign out; the one with the documents is the last.
  const form = page.slice(page.lastIndexOf('<form'))
  const fields = [...form.matchAll(hiddenField)].map(([, name = '', value = '']): [string, string] => [
    name,
    unescape(value),
  ])
  if (fields.length === 0) throw new Error('The upload form holds no action.')
  return fields
}

/** Each in the name of a member, to the clinic of one of its patients. */
export async function appUploads(url: string, readers: Reader[], seconds: number): Promise<UploadLoad> {
  const origin = { origin: url, 'sec-fetch-site': 'same-origin' }
  const clients = []
  for (const { member, patientPublicId } of readers.slice(0, 8)) {
    const fields: [string, string][] = [
      ...(await readForm(url, member.cookie)),
      ['patientId', patientPublicId],
      ['resultType', 'chemistry'],
      ['testName', 'Lipid profile'],
      ['testDate', new Date().toISOString().slice(0, 10)],
      ['notes', ''],
    ]
    clients.push({
      headers: { cookie: member.cookie, ...origin },
      uploadPath: '/clinic/uploads',
      form: { path: formPath, fields },
    })
  }
  return { kind: 'upload', url, seconds, clients }
}

export function floorUploads(url: string, readers: Reader[], seconds: number): UploadLoad {
  const clients = readers.slice(0, 8).map(({ clinicId }) => ({ headers: {}, uploadPath: `/upload?clinic=${clinicId}` }))
  return { kind: 'upload', url, seconds, clients }
}
