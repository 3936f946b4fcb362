import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanOriginalFilename } from './original-filename'

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\Ada\\report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['report.PDF', 'report.PDF'],
    ['scan.jpg', 'scan.pdf'],
    ['Dr. Bello 12.03.2026 v1.2', 'Dr. Bello 12.03.2026 v1.2.pdf'],
    ['Ọláńrewájú Adébáyọ̀.pdf', 'Ọláńrewájú Adébáyọ̀.pdf'],
    ['نتيجة التحليل.pdf', 'نتيجة التحليل.pdf'],
    ['می\u200Cخواهم.pdf', 'می\u200Cخواهم.pdf'],
    ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
    ['a\u0000b\r\nc\u2028.pdf', 'abc.pdf'],
    ['"<script>".pdf', 'script.pdf'],
    ['   ...   ', 'document.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['', 'document.pdf'],
  ])('%j becomes %j', (claimed, clean) => {
    expect(cleanOriginalFilename(claimed, 'application/pdf')).toBe(clean.normalize('NFC'))
  })

  it('is never longer than 255 characters, never a path, never without its ending, whatever is claimed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (claimed) => {
        const name = cleanOriginalFilename(claimed, 'image/png')
        expect(name.length).toBeLessThanOrEqual(255)
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Bidi_Control}]+\.png$/iu)
        expect(name).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: 500 },
    )
  })
})
