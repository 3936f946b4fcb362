import type { Bundle, BundleEntry, Resource } from '@/lib/fhir/types'

/** A resource with an address of its own inside its bundle, which nothing outside can follow. */
export function entryOf(resource: Resource): BundleEntry {
  return { fullUrl: `urn:uuid:${crypto.randomUUID()}`, resource }
}

/** What belongs together, handed over as one. */
export function collectionBundle(entry: BundleEntry[], timestamp = new Date()): Bundle {
  return { resourceType: 'Bundle', type: 'collection', timestamp: timestamp.toISOString(), entry }
}
