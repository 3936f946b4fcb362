type Entry = FileSystemEntry & {
  file?: FileSystemFileEntry['file']
  createReader?: FileSystemDirectoryEntry['createReader']
}

const hidden = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$)/i

/** Every file of what was dropped, folders within folders included; the hidden ones of the system are left out. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry())
  if (entries.every((entry) => entry === null)) return visible(Array.from(transfer.files))
  return visible((await Promise.all(entries.map(filesOf))).flat())
}

/** Without what the system puts into every folder. */
export const visible = (files: readonly File[]): File[] => files.filter(({ name }) => !hidden.test(name))

async function filesOf(entry: Entry | null): Promise<File[]> {
  if (entry === null) return []
  if (entry.isFile && entry.file) {
    const read = entry.file.bind(entry)
    return [await new Promise<File>((resolve, reject) => read(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  // A reader gives a hundred at a time, until it gives none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}
