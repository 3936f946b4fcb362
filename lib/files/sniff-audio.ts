import { refusal } from './refuse-file'
import { type AudioType, audioExtensionsOf, audioWords } from './schema'

export type SniffedAudio = { kind: 'audio'; mediaType: AudioType }

const oggVoices = ['OpusHead', '\u0001vorbis', '\u007fFLAC', 'Speex   ']
const filmCodecs = /V_(?:VP8|VP9|AV1|MPEG)/
// Brands of MP4 files that phones and browsers give to a voice alone, and to films; which it is the tracks tell.
const mp4Brands = /^ftyp(?:M4A |M4B |mp4[12]|iso[m2-9]|dash|mp71)/

/**
 * Tells from its first bytes what a recording is; its name is only asked whether it agrees.
 * @param head the first `sniffBytes` bytes, or the whole of a shorter file
 * @throws AppError invalid, saying what to do
 */
export function sniffAudio(head: Buffer, originalFilename: string): SniffedAudio {
  if (head.length === 0) throw refusal('This recording is empty. Record it again.')
  const mediaType = audioTypeOf(head)
  if (!mediaType) throw refusal(`This is no recording that can be kept here. Choose a ${audioWords} file.`)
  const ending = /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(originalFilename)?.[1]?.toLowerCase()
  if (
    ending !== undefined &&
    !Object.values(audioExtensionsOf)
      .flat()
      .some((known) => known === ending)
  )
    throw refusal(`This file is called .${ending} but is a recording. Make sure that it is the right one.`)
  return { kind: 'audio', mediaType }
}

function audioTypeOf(head: Buffer): AudioType | undefined {
  const text = head.toString('latin1')
  if (text.startsWith('\x1a\x45\xdf\xa3'))
    return text.slice(0, 64).includes('webm') && !filmCodecs.test(text) ? 'audio/webm' : undefined
  if (text.startsWith('OggS'))
    return oggVoices.some((mark) => text.slice(0, 128).includes(mark)) ? 'audio/ogg' : undefined
  if (mp4Brands.test(text.slice(4, 12))) return 'audio/mp4'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav'
  if ((text.startsWith('ID3') && [2, 3, 4].includes(head[3] ?? 0)) || startsWithMp3Frame(head)) return 'audio/mpeg'
  return undefined
}

const kilobitsOfVersion1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const kilobitsOfVersion2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const hertzOfVersion = { 3: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000], 0: [11_025, 12_000, 8_000] }

/** The length in bytes of the layer III frame that begins here, or undefined where none does (ISO 11172-3, 2.4.1.3). */
function mp3FrameBytes(head: Buffer, at: number): number | undefined {
  const [sync, versionAndLayer, rates] = [head[at], head[at + 1], head[at + 2]]
  if (sync !== 0xff || versionAndLayer === undefined || rates === undefined) return undefined
  if ((versionAndLayer & 0xe0) !== 0xe0 || (versionAndLayer & 0x06) !== 0x02) return undefined
  const version = (versionAndLayer >> 3) & 3
  const hertz = version === 1 ? undefined : hertzOfVersion[version as 0 | 2 | 3][(rates >> 2) & 3]
  const kilobits = (version === 3 ? kilobitsOfVersion1 : kilobitsOfVersion2)[rates >> 4]
  if (!hertz || !kilobits) return undefined
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / hertz) + ((rates >> 1) & 1)
}

/** Two bytes look like a frame in many files; a second frame where the first one ends does not. */
function startsWithMp3Frame(head: Buffer): boolean {
  const bytes = mp3FrameBytes(head, 0)
  return bytes !== undefined && mp3FrameBytes(head, bytes) !== undefined
}
