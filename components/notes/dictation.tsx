'use client'

import Mic from 'lucide-react/icons/mic'
import Square from 'lucide-react/icons/square'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { audioAcceptAttribute } from '@/lib/files/schema'
import { limitAudioBytes } from '@/lib/notes/schema'
import { useFormField } from '../forms/form-context'
import { sendFile } from '../uploads/send-file'
import { Button } from '../ui/button'
import { FieldError } from '../ui/field-error'
import { fileInputClasses } from '../ui/file-input-classes'
import { loadedElsewhere } from './loaded-elsewhere'
import { startRecording, type Recording } from './record-voice'

type State =
  | { at: 'nothing' }
  | { at: 'recording'; recording: Recording }
  | { at: 'sending'; percent: number }
  | { at: 'kept'; fileId: string; url: string }
  | { at: 'failed'; message: string }

const never = () => () => {}

/** Records a voice, or takes a recording, and sends it at once; the form then carries its number. Without scripts there is none. */
export function Dictation({ hint }: { hint: string }) {
  const id = useId()
  const { error, value } = useFormField('audioFileId')
  const [state, setState] = useState<State>({ at: 'nothing' })
  const leaving = useRef(new AbortController())
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => {
    // Whether a page may listen is decided as it is loaded; one that came by a click within another may not.
    if (loadedElsewhere()) window.location.reload()
    const { current } = leaving
    return () => current.abort()
  }, [])
  if (!scripted) return null
  const send = async (file: File) => {
    if (file.size > limitAudioBytes) {
      setState({ at: 'failed', message: 'This recording is too long. Keep it under 25 MB.' })
      return
    }
    setState({ at: 'sending', percent: 0 })
    try {
      const { fileId } = await sendFile('/doctor/uploads', file, {
        onProgress: (percent) => setState({ at: 'sending', percent }),
        onSent: () => setState({ at: 'sending', percent: 100 }),
        signal: leaving.current.signal,
      })
      setState({ at: 'kept', fileId, url: URL.createObjectURL(file) })
    } catch (cause) {
      setState({ at: 'failed', message: cause instanceof Error ? cause.message : 'The recording could not be kept.' })
    }
  }
  const record = async () => {
    try {
      setState({ at: 'recording', recording: await startRecording() })
    } catch {
      setState({
        at: 'failed',
        message: 'This browser does not let us listen. Allow the microphone, or choose a file.',
      })
    }
  }
  return (
    <fieldset className="min-w-0 space-y-3 rounded-xl border border-line p-4">
      <legend className="px-1 font-semibold">Dictate</legend>
      <p className="text-muted">{hint}</p>
      {state.at === 'kept' ? (
        <>
          <input type="hidden" name="audioFileId" value={state.fileId} />
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice that was recorded a moment ago has no captions */}
          <audio controls src={state.url} className="w-full" />
          <Button variant="secondary" onClick={() => setState({ at: 'nothing' })}>
            Leave the recording out
          </Button>
        </>
      ) : state.at === 'recording' ? (
        <Button
          variant="danger"
          icon={<Square />}
          onClick={() => void state.recording.stop().then((file) => send(file))}
        >
          Stop recording
        </Button>
      ) : (
        <div className="flex flex-wrap items-end gap-4">
          <Button variant="secondary" icon={<Mic />} pending={state.at === 'sending'} onClick={() => void record()}>
            {state.at === 'sending' ? `Keeping the recording: ${state.percent} %` : 'Record'}
          </Button>
          <label htmlFor={id} className="font-medium">
            <span className="block">Or choose a recording</span>
            <input
              id={id}
              type="file"
              accept={audioAcceptAttribute}
              className={fileInputClasses}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) void send(file)
              }}
            />
          </label>
        </div>
      )}
      {state.at === 'nothing' && value ? <input type="hidden" name="audioFileId" value={value} /> : null}
      <p role="status" className="sr-only">
        {state.at === 'recording' ? 'Recording.' : state.at === 'kept' ? 'The recording is kept.' : ''}
      </p>
      {state.at === 'failed' ? <FieldError id={`${id}-error`}>{state.message}</FieldError> : null}
      {error ? <FieldError id={`${id}-refused`}>{error}</FieldError> : null}
    </fieldset>
  )
}
