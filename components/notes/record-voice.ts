export type Recording = { stop: () => Promise<File> }

const endings: [RegExp, string][] = [
  [/webm/, 'webm'],
  [/ogg/, 'ogg'],
  [/mp4/, 'm4a'],
]

/** Begins to listen. @throws where the browser cannot, or whoever sits before it does not allow it. */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream)
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  recorder.start(1000)
  return {
    stop: () =>
      new Promise((resolve) => {
        recorder.addEventListener(
          'stop',
          () => {
            for (const track of stream.getTracks()) track.stop()
            const type = recorder.mimeType || 'audio/webm'
            const ending = endings.find(([pattern]) => pattern.test(type))?.[1] ?? 'webm'
            resolve(new File(parts, `dictation.${ending}`, { type }))
          },
          { once: true },
        )
        recorder.stop()
      }),
  }
}
