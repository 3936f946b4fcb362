'use client'

import Camera from 'lucide-react/icons/camera'
import { useEffect, useRef, useState } from 'react'
import { loadedElsewhere } from '../notes/loaded-elsewhere'
import { Button } from '../ui/button'
import { FieldError } from '../ui/field-error'
import { fileInputClasses } from '../ui/file-input-classes'
import { prepareQrReader, type ReadQr } from './read-qr'

type Props = {
  /** What stood in the code. True where it was what is looked for: the camera is let go then. */
  onRead: (text: string) => boolean
}

const pauseMilliseconds = 150
const notFound = 'There is no QR code to be read in this picture. Take it nearer, straight and in good light.'
const noCamera =
  'This browser does not let us use the camera. Allow it, choose a picture of the code, or paste the link.'

/** Looks for a QR code with the camera, or in a picture of one. Nothing of what it sees leaves the browser. */
export function QrScanner({ onRead }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    // Whether a page may use the camera is decided as it is loaded; one that came by a click within another may not.
    if (loadedElsewhere()) window.location.reload()
  }, [])
  useEffect(() => {
    const { current } = video
    if (!stream || !current) return
    let over = false
    const stop = () => {
      over = true
      for (const track of stream.getTracks()) track.stop()
    }
    current.srcObject = stream
    void watch(current, { isOver: () => over, onRead })
      .then(() => setStream(null))
      .catch(() => {
        setStream(null)
        setProblem(noCamera)
      })
    return stop
  }, [stream, onRead])
  const start = async () => {
    setProblem(null)
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }))
    } catch {
      setProblem(noCamera)
    }
  }
  const choose = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    try {
      const text = await (await prepareQrReader())(await createImageBitmap(file))
      if (text === null || !onRead(text)) setProblem(notFound)
    } catch {
      setProblem(notFound)
    }
  }
  return (
    <div className="space-y-4">
      {stream ? (
        <>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what the camera sees has no words */}
          <video
            ref={video}
            autoPlay
            muted
            playsInline
            aria-label="What the camera sees"
            className="aspect-square w-full max-w-md rounded-xl bg-black object-cover"
          />
          <p role="status">Hold the patient’s QR code before the camera.</p>
          <Button variant="secondary" onClick={() => setStream(null)}>
            Stop the camera
          </Button>
        </>
      ) : (
        <Button icon={<Camera />} onClick={() => void start()}>
          Scan with the camera
        </Button>
      )}
      <label className="block font-medium">
        Or choose a picture of the code
        <input
          type="file"
          accept="image/*"
          className={fileInputClasses}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {problem ? <FieldError id="scan-problem">{problem}</FieldError> : null}
    </div>
  )
}

type Watch = { isOver: () => boolean; onRead: Props['onRead'] }

/** Looks at one picture after the other until the code is read or nobody waits for it any more. */
async function watch(video: HTMLVideoElement, { isOver, onRead }: Watch): Promise<void> {
  const read: ReadQr = await prepareQrReader()
  while (!isOver()) {
    if (video.readyState >= video.HAVE_CURRENT_DATA) {
      const text = await read(video)
      if (text !== null && !isOver() && onRead(text)) return
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
