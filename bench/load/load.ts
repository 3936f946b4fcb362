import { text } from 'node:stream/consumers'
import { type ReadingLoad, runReadingLoad } from './reading-load'
import { runUploadLoad, type UploadLoad } from './upload-load'

/** A process of its own, so that making the load costs neither app nor floor. The load comes in as JSON, the figures go out. */
const load = JSON.parse(await text(process.stdin)) as ReadingLoad | UploadLoad
const figures = await (load.kind === 'upload' ? runUploadLoad(load) : runReadingLoad(load))
process.stdout.write(JSON.stringify(figures))
