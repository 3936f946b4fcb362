import { createRequire } from 'node:module'
import path from 'node:path'

// The fonts of PDF viewers lack Yoruba's ẹ, ọ and ṣ and the tone marks above them, and a server may have no fonts at all.
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

export const plainFont = path.join(folder, 'DejaVuSans.ttf')
export const boldFont = path.join(folder, 'DejaVuSans-Bold.ttf')
