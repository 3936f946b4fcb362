import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sniffBytes, sniffFile } from './sniff-file'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const sniff = (content: Buffer, name: string) => sniffFile(content.subarray(0, sniffBytes), name)

const picture = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .toFormat(format)
    .toBuffer()

describe('a file is told by its bytes', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'report.pdf', 'application/pdf'],
    ['a PDF 2.0', bytes('%PDF-2.0\n'), 'report.PDF', 'application/pdf'],
    ['a PDF behind a byte order mark', bytes([0xef, 0xbb, 0xbf], '%PDF-1.4\n'), 'report.pdf', 'application/pdf'],
    ['a PDF behind blank lines', bytes('\r\n\r\n%PDF-1.4\n'), 'report.pdf', 'application/pdf'],
    ['a PDF under a name of a picture', bytes('%PDF-1.4\n'), 'scan.jpg', 'application/pdf'],
    ['a PDF without an ending', bytes('%PDF-1.4\n'), 'report', 'application/pdf'],
    ['a PDF with dots in its name', bytes('%PDF-1.4\n'), 'Dr. A. Bello 12.03.2026 v1.2.pdf', 'application/pdf'],
    ['a PDF named after an address', bytes('%PDF-1.4\n'), 'results@clinic.com.pdf', 'application/pdf'],
    ['a table', bytes('Analyte,Value\r\nHaemoglobin,12.1\r\n'), 'panel.csv', 'text/csv'],
    ['a table of an old system', bytes('Analyte;Value\r\nH\xe9moglobine;12,1\r\n'), 'panel.txt', 'text/csv'],
    ['a table in UTF-16', Buffer.from('\uFEFFAnalyte\tValue\r\n', 'utf16le'), 'panel.csv', 'text/csv'],
  ])('%s', (_, content, name, mediaType) => {
    expect(sniff(content, name).mediaType).toBe(mediaType)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('a %s picture', async (format) => {
    expect(sniff(await picture(format), `photo.${format}`)).toEqual({ kind: 'image', mediaType: `image/${format}` })
  })
})

describe('a file that is not taken says what it is and what to do', () => {
  const word = bytes('PK\x03\x04', [20, 0, 6, 0], '[Content_Types].xml', '\0'.repeat(400), 'word/document.xml')
  it.each([
    ['nothing', bytes(), 'report.pdf', 'This file is empty. Save it again and choose it again.'],
    [
      'a Word document',
      word,
      'report.docx',
      'is called .docx but is a Word document. Save it as PDF and choose it again.',
    ],
    ['a renamed Word document', word, 'report.pdf', 'This file is called .pdf but is a Word document. Save it as PDF'],
    ['an old Word document', bytes([0xd0, 0xcf, 0x11, 0xe0]), 'report.doc', 'is an old Word or Excel document'],
    [
      'a workbook',
      bytes('PK\x03\x04....xl/workbook.xml'),
      'report.xlsx',
      'is an Excel workbook. Save it as CSV or PDF',
    ],
    ['an archive', bytes('PK\x03\x04', '\0'.repeat(30), 'a.pdf'), 'reports.zip', 'is a ZIP archive. Unpack it'],
    ['a compressed file', bytes([0x1f, 0x8b, 8]), 'report.pdf.gz', 'is a compressed file. Unpack it'],
    ['a program', bytes('MZ', '\0'.repeat(60)), 'report.pdf', 'is called .pdf but is a program'],
    ['a program of Linux', bytes('\x7fELF', '\0'.repeat(60)), 'report.pdf', 'is a program'],
    ['a script', bytes('#!/bin/sh\nrm -rf /\n'), 'report.csv', 'is a script'],
    ['a web page', bytes('  <!DOCTYPE html><html>'), 'report.csv', 'is a web page. Print it to PDF'],
    ['a web page with a mark', bytes([0xef, 0xbb, 0xbf], '<html>'), 'report.csv', 'is a web page'],
    ['a web page in UTF-16', Buffer.from('\uFEFF<script>', 'utf16le'), 'report.csv', 'is a web page'],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'scan.png', 'is a web page'],
    ['an XML file', bytes('<?xml version="1.0"?>'), 'report.csv', 'is a web page'],
    ['a TIFF', bytes('II*\0', [8, 0, 0, 0]), 'scan.tif', 'is a TIFF picture. Save it as PDF or JPEG'],
    ['a picture of an iPhone', bytes([0, 0, 0, 24], 'ftypheic'), 'IMG_1.HEIC', 'Save it as PDF or JPEG'],
    ['a GIF', bytes('GIF89a'), 'scan.gif', 'is a GIF picture'],
    ['a DICOM study', bytes('\0'.repeat(128), 'DICM'), 'scan', 'is a DICOM study. Export its report as PDF'],
    ['text under the name of a PDF', bytes('Haemoglobin 12.1\n'), 'report.pdf', 'is called .pdf but is plain text'],
    ['a script that looks like text', bytes('alert(1),\n'), 'report.csv.js', 'is called .js but is plain text'],
    ['a PDF under the name of a program', bytes('%PDF-1.4\n'), 'report.pdf.exe', 'is called .exe but is a PDF'],
    ['a name made to be mistaken', bytes('%PDF-1.4\n'), 'report.exe.pdf', 'The name of this file has two endings.'],
    ['a PDF behind other things', bytes('GARBAGE\n', ' '.repeat(20), '%PDF-1.4\n'), 'report.pdf', 'is plain text'],
    ['bytes that mean nothing', bytes([0x80, 0, 1, 2, 3, 4]), 'report.csv', 'This kind of file cannot be read here'],
  ])('%s', (_, content, name, message) => {
    expect(() => sniff(content, name)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining(message) as string }) as Error,
    )
  })

  it('for any bytes whatever: an answer or a refusal, never another error', () => {
    for (let round = 0; round < 2000; round += 1) {
      try {
        sniff(randomBytes(1 + (round % 200)), 'x.bin')
      } catch (cause) {
        expect(cause).toMatchObject({ name: 'AppError', code: 'invalid' })
      }
    }
  })
})
