import type { Segment } from '../schema'

/** A piece of text where it stands on the page: in any unit, as long as it is one unit. */
export type Piece = { text: string; left: number; right: number; middle: number; height: number }

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/
const strongLatin = /[\p{Script=Latin}\d]/u

const isRightToLeft = (text: string) => rightToLeft.test(text) && !strongLatin.test(text)

/** Rows of pieces whose middles lie within half a letter of each other, from top to bottom. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { middle: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((one, other) => one.middle - other.middle)) {
    const row = rows.at(-1)
    // A row's middle is its first piece's, so that a slanted scan does not draw one row into the next.
    if (row && piece.middle - row.middle <= 0.5 * Math.min(piece.height, row.pieces[0]?.height ?? piece.height))
      row.pieces.push(piece)
    else rows.push({ middle: piece.middle, pieces: [piece] })
  }
  return rows.map((row) => row.pieces.toSorted((one, other) => one.left - other.left))
}

/** Pieces that touch are one word, those with a blank between them one segment, those further apart two cells. */
function segmentsOf(row: Piece[], scale: number): Segment[] {
  const groups: Piece[][] = []
  for (const piece of row) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near = last && piece.left - last.right <= 0.9 * Math.max(last.height, piece.height)
    const sameDirection = last && isRightToLeft(last.text) === isRightToLeft(piece.text)
    if (group && near && sameDirection) group.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) => {
    const text = textOf(group)
    if (text === '') return []
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) return []
    const height = Math.max(...group.map((piece) => piece.height))
    return [
      {
        text,
        left: Math.round(first.left * scale),
        right: Math.round(last.right * scale),
        middle: Math.round(first.middle * scale),
        height: Math.round(height * scale),
      },
    ]
  })
}

function textOf(group: readonly Piece[]): string {
  const ordered = group.some(({ text }) => isRightToLeft(text)) ? group.toReversed() : group
  let text = ''
  let before: Piece | undefined
  for (const piece of ordered) {
    const gap = before ? Math.max(piece.left - before.right, before.left - piece.right) : 0
    text += before && gap > 0.17 * Math.max(before.height, piece.height) ? ` ${piece.text}` : piece.text
    before = piece
  }
  // Arabic letters come in the forms in which they were drawn; the compatible form is the letter itself.
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** The lines of a page, in thousandths of its width. */
export function layOutLines(pieces: readonly Piece[], pageWidth: number): Segment[][] {
  const rows = rowsOf(pieces.filter((piece) => piece.text.trim() !== ''))
  return rows.map((row) => segmentsOf(row, 1000 / pageWidth)).filter((line) => line.length > 0)
}
