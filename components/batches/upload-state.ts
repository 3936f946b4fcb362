/** One file of a folder on its way, and how far it is. */
export type FolderItem = { key: string; file: File; sha256?: string } & (
  | { state: 'waiting' }
  | { state: 'checking' }
  | { state: 'sending'; percent: number }
  | { state: 'done' }
  /** There already: in this batch, or with another batch or result. */
  | { state: 'known'; where: 'batch' | 'clinic' }
  | { state: 'refused'; message: string }
  | { state: 'failed'; message: string }
)

export type FolderChange =
  | { do: 'add'; files: readonly File[] }
  | { do: 'set'; key: string; to: Partial<FolderItem> & { state: FolderItem['state'] } }
  | { do: 'remove'; key: string }
  | { do: 'retry' }

let count = 0

/** What a change makes of the list of files. */
export function changeFolder(items: readonly FolderItem[], change: FolderChange): FolderItem[] {
  switch (change.do) {
    case 'add':
      return [
        ...items,
        ...change.files.map((file): FolderItem => ({ key: `folder-${(count += 1)}`, file, state: 'waiting' })),
      ]
    case 'set':
      return items.map((item) => (item.key === change.key ? ({ ...item, ...change.to } as FolderItem) : item))
    case 'remove':
      return items.filter((item) => item.key !== change.key)
    case 'retry':
      return items.map((item) =>
        item.state === 'failed' ? { key: item.key, file: item.file, state: 'waiting' } : item,
      )
  }
}

/** The folder in numbers. */
export function folderFigures(items: readonly FolderItem[]) {
  const of = (...states: FolderItem['state'][]) => items.filter(({ state }) => states.includes(state)).length
  const parts = items.map((item) => {
    if (item.state === 'sending') return item.percent
    return item.state === 'waiting' || item.state === 'checking' ? 0 : 100
  })
  return {
    total: items.length,
    over: of('done', 'known', 'refused'),
    under: of('waiting', 'checking', 'sending'),
    known: of('known'),
    refused: of('refused'),
    failed: of('failed'),
    percent: items.length === 0 ? 0 : Math.floor(parts.reduce((sum: number, part) => sum + part, 0) / items.length),
  }
}
