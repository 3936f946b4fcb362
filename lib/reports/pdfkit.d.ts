declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  type TextOptions = {
    width?: number
    align?: 'left' | 'right' | 'center'
    lineBreak?: boolean
    lineGap?: number
    height?: number
    ellipsis?: boolean
  }
  type Options = {
    size: string
    layout?: 'portrait' | 'landscape'
    margin: number
    info: Record<string, string | Date>
    bufferPages?: boolean
    lang?: string
  }

  /** What our documents use of pdfkit 0.20. */
  export default class PDFDocument extends Readable {
    constructor(options: Options)
    page: { width: number; height: number }
    y: number
    registerFont(name: string, source: string): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(points: number): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(): this
    stroke(): this
    addPage(): this
    end(): void
  }
}
