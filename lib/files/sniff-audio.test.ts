import { describe, expect, test } from 'vitest'
import { InspectAudio } from './inspect-audio'
import { sniffAudio } from './sniff-audio'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const mp3Frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
const recordings: [string, Buffer, string][] = [
  ['voice.webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm A_OPUS'), 'audio/webm'],
  ['voice.ogg', bytes(`OggS\0\x02${'\0'.repeat(20)}\x01\x13OpusHead`), 'audio/ogg'],
  ['voice.m4a', bytes('\0\0\0\x1cftypM4A \0\0\0\0'), 'audio/mp4'],
  ['voice.mp3', Buffer.concat([mp3Frame, mp3Frame]), 'audio/mpeg'],
  ['voice.mp3', bytes('ID3\x04\0\0\0\0\0\0'), 'audio/mpeg'],
  ['voice.wav', bytes('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
]
const others: [string, Buffer][] = [
  ['an empty file', Buffer.alloc(0)],
  ['a web page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a picture', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['a film', bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm V_VP9 A_OPUS')],
  ['a program', bytes('MZ\x90\0')],
  ['two bytes that look like sound', Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(600, 1)])],
]

describe('a dictation', () => {
  test.each(recordings)('%s is told from its first bytes', (name, head, mediaType) => {
    expect(sniffAudio(head, name)).toEqual({ kind: 'audio', mediaType })
  })

  test.each(others)('%s is refused, whatever it is called', (_, head) => {
    expect(() => sniffAudio(head, 'voice.webm')).toThrow()
  })

  test('with another ending is refused', () => {
    expect(() => sniffAudio(bytes('RIFF\x24\0\0\0WAVEfmt '), 'voice.exe')).toThrow()
  })

  test('with pictures or an archive behind its start is refused while it passes', () => {
    const film = new InspectAudio()
    film.see(bytes('....hdlr\0\0\0\0\0\0'))
    expect(() => film.see(bytes('\0\0videFrames'))).toThrow()
    const archive = new InspectAudio()
    archive.see(bytes(`${'\0'.repeat(40)}PK\x05\x06${'\0'.repeat(18)}`))
    expect(() => archive.end()).toThrow()
  })
})
