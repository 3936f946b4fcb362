/** A voice on its way to a service that writes it down. */
export type Voice = { body: AsyncIterable<Uint8Array>; mediaType: string; filename: string; language: string }

/** What such a service has to do. @throws Error when another try makes sense. @returns the words, empty where there were none. */
export type Transcription = { write(voice: Voice): Promise<string> }
