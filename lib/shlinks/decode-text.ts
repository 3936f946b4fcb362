/** Bytes as text; what is no UTF-8 is shown as a box and not refused. */
export const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Base64 as bytes; null where it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.codePointAt(0) ?? 0)
  } catch {
    // Whoever made the attachment broke it; the reader is told that it cannot be shown.
    return null
  }
}
