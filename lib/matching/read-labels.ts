import type { Reading, Segment } from '@/lib/readings/schema'
import { foldWords } from './fold-words'
import { type LabelKind, labelAtStart } from './labels'

/** A label with the text that belongs to it; `texts` are the ways in which its value may go on over the next lines. */
export type Labelled = {
  kind: LabelKind
  texts: string[]
  page: number
  recognised: boolean
  /** It stands apart from the label, by a colon or in a cell of its own. */
  apart: boolean
}

type Word = { folded: string; start: number; end: number }

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}’'`´ʼ‘]+/gu)].flatMap((match) =>
    foldWords(match[0]).map((folded) => ({ folded, start: match.index, end: match.index + match[0].length })),
  )
}

type Part = { kind: LabelKind; value: string; apart: boolean; labelStart: number; start: number }

const cutting = new Set<LabelKind>(['birth', 'number', 'age', 'sex', 'other', 'surname', 'forename'])
const bracketed = /^\s*\([^)]*\)/
const separators = /^[\s:;=~|./\\)_–—-]+/u

/** The labels of one segment with what follows each in it: "Nom / Name: Ada, born 1 May 1990" has a name and a birth date. */
function partsOf(text: string): { parts: Part[]; labelOnly: boolean; lead: string } {
  const words = wordsOf(text)
  const folded = words.map((word) => word.folded)
  const parts: Part[] = []
  let at = 0
  while (at < words.length) {
    const label = labelAtStart(folded.slice(at))
    // In the middle of a segment only what cannot be a part of a name begins a new value.
    const begins = label && (at === 0 || parts.length === 0 || startsValue(text, words[at], label.kind, label.words))
    const [first, last] = [words[at], label ? words[at + label.words - 1] : undefined]
    if (!label || !begins || !first || !last) {
      at += 1
      continue
    }
    closeLast(parts, text, first.start)
    const rest = text.slice(last.end)
    const apart = /^\s*(\([^)]*\))?\s*[:;=]/.test(rest)
    parts.push({ kind: label.kind, value: '', apart, labelStart: first.start, start: last.end })
    at += label.words
  }
  closeLast(parts, text, text.length)
  const startsWithLabel = labelAtStart(folded) !== null
  const kept = startsWithLabel ? parts : parts.filter((part, index) => index > 0 || part.apart)
  const lead = startsWithLabel
    ? ''
    : text
        .slice(0, kept[0]?.labelStart ?? text.length)
        .replace(separators, '')
        .trim()
  return { parts: kept, labelOnly: startsWithLabel && parts.every(({ value }) => value === ''), lead }
}

function startsValue(text: string, word: Word | undefined, kind: LabelKind, count: number): boolean {
  if (!word || !cutting.has(kind)) return /[/]\s*$/.test(text.slice(0, word?.start ?? 0))
  const before = text.slice(0, word.start)
  if (/[,;(/|]\s*$|\s{2,}$/.test(before)) return true
  // "SEX:" within a segment is a label by its colon; a bare "ans" or "lab" may be anything.
  const after = text.slice(word.start)
  return count > 1 || /^[\p{L}\p{M}.' ]{2,24}\s?[:;]/u.test(after)
}

function closeLast(parts: Part[], text: string, end: number): void {
  const last = parts.at(-1)
  if (!last) return
  const raw = text.slice(last.start, end).replace(bracketed, '').replace(separators, '')
  last.value = raw.replace(/[\s,;(/|]+$/u, '').trim()
}

const sharesColumn = (one: Segment, other: Segment) =>
  Math.abs(one.left - other.left) <= 18 || Math.abs(one.right - other.right) <= 8

/** Every label of a document with its value: in the same cell, in the next one, or in the cells below. */
export function readLabels(reading: Reading): Labelled[] {
  return reading.pages.flatMap((page, pageIndex) => {
    const parsed = page.lines.map((line) => line.map((segment) => ({ segment, ...partsOf(segment.text) })))
    return parsed.flatMap((line, lineIndex) =>
      line.flatMap(({ segment, parts, labelOnly }, index) =>
        parts.flatMap((part, partIndex): Labelled[] => {
          const at = { kind: part.kind, page: pageIndex, recognised: page.source === 'ocr' }
          const lastPart = partIndex === parts.length - 1
          const below = lastPart ? columnBelow(parsed, lineIndex, segment) : []
          if (part.value !== '') {
            const texts = [part.value, ...growing(part.value, lastPart && part.kind === 'name' ? below : [])]
            return [{ ...at, texts, apart: part.apart }]
          }
          if (!lastPart || !labelOnly) return []
          const beside = cellBeside(line, index)
          if (beside) {
            const under = part.kind === 'name' ? columnBelow(parsed, lineIndex, beside) : []
            return [
              {
                ...at,
                texts: [beside.text.replace(separators, ''), ...growing(beside.text.replace(separators, ''), under)],
                apart: true,
              },
            ]
          }
          const [first, ...more] = below
          return first === undefined ? [] : [{ ...at, texts: [first, ...growing(first, more)], apart: true }]
        }),
      ),
    )
  })
}

function growing(start: string, below: readonly string[]): string[] {
  const texts: string[] = []
  let text = start
  for (const next of below.slice(0, 2)) texts.push((text = `${text} ${next}`))
  return texts
}

type ParsedCell = { segment: Segment; parts: Part[]; labelOnly: boolean; lead: string }

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** The value's cell: to the right of its label or, where the line is read from the right, to its left. */
function cellBeside(line: readonly ParsedCell[], index: number): Segment | null {
  const label = line[index]?.segment
  if (!label) return null
  const valueOf = (cell: ParsedCell | undefined) =>
    cell && hasWords(cell.lead) ? { ...cell.segment, text: cell.lead } : null
  const spoken = (cell: ParsedCell) => hasWords(cell.segment.text)
  const readFromRight = line.some(({ segment }) => /\p{Script=Arabic}/u.test(segment.text))
  const right = valueOf(line.slice(index + 1).find(spoken))
  if (right && !readFromRight && right.left - label.right < 330) return right
  const left = valueOf(
    line
      .slice(0, index)
      .toReversed()
      .find((cell) => spoken(cell) && cell.parts.length === 0),
  )
  if (!left || !(readFromRight || !right)) return null
  return (readFromRight || label.left > 400) && label.left - left.right < 330 ? left : null
}

/** What stands in the column below, line by line, as long as no label and no wider gap comes between. */
function columnBelow(parsed: readonly ParsedCell[][], lineIndex: number, label: Segment): string[] {
  const texts: string[] = []
  let bottom = label
  for (const line of parsed.slice(lineIndex + 1, lineIndex + 14)) {
    const cell = line.find(({ segment }) => sharesColumn(segment, label))
    if (!cell) continue
    const gap = cell.segment.middle - bottom.middle
    if (gap > 2.6 * Math.max(bottom.height, cell.segment.height, 9) || cell.parts.length > 0) break
    texts.push(cell.segment.text)
    bottom = cell.segment
    if (texts.length === 3) break
  }
  return texts
}
