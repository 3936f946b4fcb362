import sharp from 'sharp'
import type { DocumentReader } from './document-reader'
import { refusal } from './refuse-file'
import { createTurns } from './take-turns'

/** A page of A4 at 600 dots per inch has 35 million. */
export const limitPixels = 100_000_000
const limitSeconds = 15

// A picture is decoded from memory: two at once, so that many uploads do not hold many pictures.
const inTurn = createTurns(2)

/**
 * Decodes a picture once, so that a damaged or cut one, or one that unfolds to gigabytes, is refused at the door.
 * Holds the file (not its pixels) in memory for that moment.
 * @throws AppError invalid
 */
export async function checkImage(document: DocumentReader): Promise<void> {
  await inTurn(async () => {
    const bytes = await document.read(0, document.sizeBytes)
    const options = { limitInputPixels: limitPixels, failOn: 'truncated', sequentialRead: true, pages: 1 } as const
    try {
      // The width makes the decoder pass over every line without keeping them.
      await sharp(bytes, options).resize({ width: 16 }).timeout({ seconds: limitSeconds }).raw().toBuffer()
    } catch (cause) {
      const isTooLarge = cause instanceof Error && cause.message.includes('pixel limit')
      if (isTooLarge)
        throw refusal('This picture has too many pixels. Scan it at 300 dots per inch, or save it smaller.', cause)
      throw refusal('This picture is damaged or not complete. Save or take it again and choose it again.', cause)
    }
  })
}
