import { say } from '@/scripts/support/say.mjs'
import type { Server } from '../app/servers'
import type { ReadingLoad } from '../load/reading-load'
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
import { better, type Taken, takeMeasure } from './take-measure'
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
  let [taken, least]: Taken[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    least = better(least, await takeMeasure(floor, floorLoad))
    taken = better(taken, await takeMeasure(app, appLoad))
  }
  await forgetUploads(databaseUrl, `${directory}/files`, marks)
  if (!taken || !least) throw new Error('There was no round.')
  return { name: uploadName, processes, unit: 'MB/s', app: taken, floor: least, queries: null }
}

async function measureReading(
  { app, floor, processes, readers, databaseUrl }: Stage,
  { floor: floorClients, unit }: ReadingMeasure,
  ways: Way[],
  { seconds, rounds }: Options,
): Promise<Line[]> {
  const load = (url: string, clients: ReadingLoad['clients']) => ({ kind: 'reading' as const, url, seconds, clients })
  const atFloor = floorClients(readers)
  const asked = ways.map(({ name, clients, holds = '' }) => ({ name, holds, clients: clients(readers) }))
  for (const client of atFloor) await assertHolds(floor.url, client, '')
  for (const { clients, holds } of asked) for (const client of clients) await assertHolds(app.url, client, holds)
  let least: Taken | undefined
  const best = new Map<string, Taken>()
  // Floor and app take turns, so that both have the same weather.
  for (let round = 0; round < rounds; round += 1) {
    least = better(least, await takeMeasure(floor, load(floor.url, atFloor)))
    for (const { name, clients } of asked) {
      say(`${name}, ${processes} at work`)
      best.set(name, better(best.get(name), await takeMeasure(app, load(app.url, clients))))
    }
  }
  const lines: Line[] = []
  for (const { name, clients } of asked) {
    const queries = await countQueries(databaseUrl, app.url, clients[0] ?? { headers: {}, paths: [] })
    const taken = best.get(name)
    if (taken && least) lines.push({ name, processes, unit, app: taken, floor: least, queries })
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
