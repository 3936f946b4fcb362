/** What a request for a link's page tells about who made it. */
export type Opening = {
  at: Date
  method: string
  userAgent: string | null
  acceptLanguage: string | null
  /** Sec-Fetch-Mode: browsers since 2020 send it with every page. */
  fetchMode: string | null
}

// Mail gateways and the previews of messengers, by the names that they give themselves.
const machines =
  /bot\b|bot\/|crawl|spider|scan|preview|proofpoint|mimecast|barracuda|safelinks|microsoft office|outlook-ios|skypeuri|ironport|symantec|trend ?micro|fireeye|whatsapp|telegram|facebookexternalhit|twitter|slack|discord|google-safety|googleimageproxy|yahoo|curl|wget|python|java\/|go-http|node|axios|okhttp|headless|phantom|libwww|http-?client/i

// Nobody reads a message, decides and presses within this; gateways open every link at once.
const tooFastMilliseconds = 8000

/**
 * Whether a machine opened a link: a HEAD request, a client that names itself, one without what every browser sends, or one
 * that was there within seconds of the message. A person who is taken for one loses nothing but this mark.
 */
export function looksAutomatic(opening: Opening, sentAt: Date | null): boolean {
  const { at, method, userAgent, acceptLanguage, fetchMode } = opening
  if (method === 'HEAD' || userAgent === null || machines.test(userAgent)) return true
  if (acceptLanguage === null) return true
  if (fetchMode !== null && fetchMode !== 'navigate') return true
  return sentAt !== null && at.getTime() - sentAt.getTime() < tooFastMilliseconds
}
