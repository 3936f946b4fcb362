/** Files that people choose by mistake, and worse ones: how they start, what to call them, what to do instead. */
export type ForeignKind = { words: string; advice: string }
type Signature = ForeignKind & { at?: number; bytes: number[] | string }

const asPdf = 'Save it as PDF and choose it again.'
const asPicture = 'Save it as PDF or JPEG and choose it again.'
const unpacked = 'Unpack it and choose the document inside.'
const never = 'Programs cannot be uploaded. Choose a PDF, JPEG, PNG, WebP or CSV file.'

export const foreignSignatures: Signature[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], words: 'an old Word or Excel document', advice: asPdf },
  { bytes: '{\\rtf', words: 'a rich text document', advice: asPdf },
  { bytes: '%!PS', words: 'a PostScript file', advice: asPdf },
  { bytes: 'II*\0', words: 'a TIFF picture', advice: asPicture },
  { bytes: 'MM\0*', words: 'a TIFF picture', advice: asPicture },
  { bytes: 'GIF8', words: 'a GIF picture', advice: asPicture },
  { bytes: 'BM', words: 'a bitmap picture', advice: asPicture },
  { at: 4, bytes: 'ftyphei', words: 'an iPhone picture (HEIC)', advice: asPicture },
  { at: 4, bytes: 'ftypmif1', words: 'an iPhone picture (HEIF)', advice: asPicture },
  { at: 4, bytes: 'ftypavif', words: 'an AVIF picture', advice: asPicture },
  { at: 4, bytes: 'ftyp', words: 'a video', advice: asPicture },
  { at: 128, bytes: 'DICM', words: 'a DICOM study', advice: 'Export its report as PDF, or its picture as JPEG.' },
  { bytes: [0x1f, 0x8b], words: 'a compressed file', advice: unpacked },
  { bytes: 'Rar!', words: 'a RAR archive', advice: unpacked },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], words: 'a 7-Zip archive', advice: unpacked },
  { bytes: 'MZ', words: 'a program', advice: never },
  { bytes: '\x7fELF', words: 'a program', advice: never },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], words: 'a program', advice: never },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], words: 'a program', advice: never },
  { bytes: [0x4c, 0, 0, 0, 1, 0x14, 2, 0], words: 'a shortcut', advice: 'Choose the document that it points to.' },
  { bytes: '#!', words: 'a script', advice: never },
]

/** What a ZIP container holds, told by the names of its first entries. */
const packedDocuments: { mark: string; kind: ForeignKind }[] = [
  { mark: 'word/', kind: { words: 'a Word document', advice: asPdf } },
  { mark: 'xl/', kind: { words: 'an Excel workbook', advice: 'Save it as CSV or PDF and choose it again.' } },
  { mark: 'ppt/', kind: { words: 'a PowerPoint presentation', advice: asPdf } },
  { mark: 'opendocument', kind: { words: 'an OpenDocument file', advice: asPdf } },
]

/** Names what starts like this, or undefined where the start tells nothing. */
export function findForeignKind(head: Buffer): ForeignKind | undefined {
  const text = head.toString('latin1')
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) {
    const packed = packedDocuments.find(({ mark }) => text.includes(mark))
    return packed?.kind ?? { words: 'a ZIP archive', advice: unpacked }
  }
  return foreignSignatures.find(({ at = 0, bytes }) => {
    const wanted = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
    return head.subarray(at, at + wanted.length).equals(wanted)
  })
}
