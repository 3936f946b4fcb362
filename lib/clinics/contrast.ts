/** WCAG 2.2, 1.4.3: normal text needs this much. */
export const leastContrast = 4.5

/** White text stands on the colour, and the colour stands as text on our surfaces in messages. */
const surfaces = ['#ffffff', '#f3f6f5'] as const

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** WCAG 2.2's relative luminance, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, 1 (none) to 21 (black on white). */
export function contrastOf(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].toSorted((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

/** Whether this colour can be read wherever we use it. */
export const isReadable = (hex: string) => surfaces.every((surface) => contrastOf(hex, surface) >= leastContrast)

/** The same hue, darkened as little as makes it readable. */
export function nearestReadable(hex: string): string {
  for (let share = 100; share > 0; share -= 1) {
    const darker = `#${channels(hex)
      .map((value) =>
        Math.round((value * share) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (isReadable(darker)) return darker
  }
  return '#000000'
}
