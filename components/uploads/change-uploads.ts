import type { UploadItem } from './upload-item'

type Told = UploadItem extends infer Item ? (Item extends UploadItem ? Omit<Item, 'key' | 'file'> : never) : never

export type UploadChange =
  | { do: 'add'; files: File[] }
  | { do: 'set'; key: string; to: Told }
  | { do: 'remove'; key: string }

/** The next list of documents. A word about one that was removed meanwhile changes nothing. */
export function changeUploads(items: UploadItem[], change: UploadChange): UploadItem[] {
  switch (change.do) {
    case 'add': {
      const known = new Set(items.map(({ file }) => identityOf(file)))
      const fresh = change.files.filter((file) => !known.has(identityOf(file)))
      return [...items, ...fresh.map((file) => ({ key: crypto.randomUUID(), file, state: 'waiting' as const }))]
    }
    case 'set':
      return items.map((item) => (item.key === change.key ? { key: item.key, file: item.file, ...change.to } : item))
    case 'remove':
      return items.filter(({ key }) => key !== change.key)
  }
}

/** The same document chosen twice is one document. */
const identityOf = ({ name, size, lastModified }: File) => `${name}/${size}/${lastModified}`
