import { Agent, request } from 'node:http'
import { makeDocument } from '../base/documents'
import { type Figures, percentile } from './figures'

/**
 * Uploads a document and makes a result of it, again and again. At the app these are two requests, as in a browser: the bytes,
 * then the form with what the first answered. The floor takes both in one.
 */
export type UploadLoad = {
  kind: 'upload'
  url: string
  seconds: number
  clients: {
    headers: Record<string, string>
    uploadPath: string
    form?: { path: string; fields: [string, string][] }
  }[]
}

type Client = UploadLoad['clients'][number]
type Answer = { status: number; body: string; location: string | undefined }

export async function runUploadLoad({ url, seconds, clients }: UploadLoad): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients.length })
  const document = makeDocument()
  const times: number[] = []
  let errors = 0
  const start = performance.now()
  const end = start + seconds * 1000
  const work = async (client: Client) => {
    while (performance.now() < end) {
      const begun = performance.now()
      if (await uploadOnce(agent, url, client, document)) times.push(performance.now() - begun)
      else errors += 1
    }
  }
  await Promise.all(clients.map(work))
  agent.destroy()
  return {
    count: times.length,
    errors,
    bytes: times.length * document.length,
    seconds: (performance.now() - start) / 1000,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  }
}

async function uploadOnce(agent: Agent, url: string, client: Client, document: Buffer): Promise<boolean> {
  const { headers, uploadPath, form } = client
  const type = { 'content-type': 'application/pdf', 'x-file-name': 'report.pdf' }
  const uploaded = await post(agent, url + uploadPath, { ...headers, ...type }, document)
  if (uploaded.status !== 200) return false
  if (!form) return true
  const { fileId } = JSON.parse(uploaded.body) as { fileId: string }
  const boundary = `----bench${crypto.randomUUID()}`
  const body = multipart(boundary, [...form.fields, ['fileIds', fileId]])
  const multipartType = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const made = await post(agent, url + form.path, { ...headers, ...multipartType }, body)
  return made.status === 303 && (made.location ?? '').includes('/clinic/results/res_')
}

function multipart(boundary: string, fields: [string, string][]): Buffer {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
}

function post(agent: Agent, url: string, headers: Record<string, string>, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': body.length } })
    asked.once('error', reject)
    asked.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          location: response.headers.location,
        }),
      )
    })
    asked.end(body)
  })
}
