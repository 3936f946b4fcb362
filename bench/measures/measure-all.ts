import { say } from '@/scripts/support/say.mjs'
import type { Server } from '../app/servers'
import type { Options } from '../options'
import type { Line } from '../report'
import type { Reader } from '../sessions'
import { countQueries } from './count-queries'
import { downloadDocument } from './download-document'
import { forgetUploads, readMarks } from './forget-uploads'
import type { ReadingMeasure, Way } from './measure'
import { newestResults } from './newest-results'
import { resultsOfOnePatient, resultsOfPatientAtClinic } from './patient-results'
import { searchPatients } from './search-patients'
import { bestOf, takeMeasure } from './take-measure'
import { appUploads, floorUploads, uploadName } from './upload-document'

export type Stage = {
  app: Server
  floor: Server
  processes: number
  readers: Reader[]
  databaseUrl: string
  directory: string
}

const readings = [newestResults, searchPatients, resultsOfOnePatient, resultsOfPatientAtClinic, downloadDocument]
const isWanted = (name: string, only: string) => name.toLowerCase().includes(only.toLowerCase())

/** Every measure against app and floor, one after the other: at no time does more than one load run. */
export async function measureAll(stage: Stage, options: Options): Promise<Line[]> {
  const lines: Line[] = []
  if (isWanted(uploadName, options.only)) lines.push(await measureUploads(stage, options))
  for (const reading of readings) {
    const ways = reading.ways.filter(({ name }) => isWanted(name, options.only))
    if (ways.length > 0) lines.push(...(await measureReading(stage, reading, ways, options)))
  }
  return lines
}

async function measureUploads(
  { app, floor, processes, readers, databaseUrl, directory }: Stage,
  options: Options,
): Promise<Line> {
  say(`${uploadName}, ${processes} at work`)
  const marks = await readMarks(databaseUrl)
  const appLoad = await appUploads(app.url, readers, options.seconds)
  const floorLoad = floorUploads(floor.url, readers, options.seconds)
  const taken = await bestOf(options.rounds, () => takeMeasure(app, appLoad))
  const least = await bestOf(options.rounds, () => takeMeasure(floor, floorLoad))
  await forgetUploads(databaseUrl, `${directory}/files`, marks)
  return { name: uploadName, processes, unit: 'MB/s', app: taken, floor: least, queries: Number.NaN }
}

async function measureReading(
  stage: Stage,
  { floor: floorClients, unit }: ReadingMeasure,
  ways: Way[],
  options: Options,
) {
  const { app, floor, processes, readers, databaseUrl } = stage
  const { seconds, rounds } = options
  const floorLoad = { kind: 'reading' as const, url: floor.url, seconds, clients: floorClients(readers) }
  await assertHolds(floorLoad.url, floorLoad.clients[0], '')
  const least = await bestOf(rounds, () => takeMeasure(floor, floorLoad))
  const lines: Line[] = []
  for (const { name, clients: clientsOf, holds = '' } of ways) {
    say(`${name}, ${processes} at work`)
    const clients = clientsOf(readers)
    for (const client of clients) await assertHolds(app.url, client, holds)
    const queries = await countQueries(databaseUrl, app.url, clients[0] ?? { headers: {}, paths: [] })
    const load = { kind: 'reading' as const, url: app.url, seconds, clients }
    const taken = await bestOf(rounds, () => takeMeasure(app, load))
    lines.push({ name, processes, unit, app: taken, floor: least, queries })
  }
  return lines
}

/** A page that says "nothing found", or a way to the sign-in, would be measured as a fast answer. */
async function assertHolds(
  url: string,
  client: { headers: Record<string, string>; paths: string[] } | undefined,
  holds: string,
) {
  const path = client?.paths[0] ?? '/'
  const response = await fetch(url + path, { headers: client?.headers ?? {}, redirect: 'manual' })
  const text = await response.text()
  if (response.status !== 200 || !text.includes(holds))
    throw new Error(`${path} answers ${response.status} without what it should hold: ${text.slice(0, 300)}`)
}
