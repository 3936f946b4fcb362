/**
 * What a patient chose to keep readable without a connection: in this browser only, each copy sealed under a key that never
 * leaves it (the browser gives it to no script as bytes). `public/patient-offline.js` shows it.
 */
const databaseName = 'oodomedlink-kept'
const cacheName = 'oodomedlink-offline-1'
const mostCopies = 20

export type KeptCopy = {
  resultId: string
  title: string
  lines: string[]
  head: string[]
  rows: string[][]
  words: { language: string; title: string; lead: string }
}

const ask = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')))
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('keys')
    request.result.createObjectStore('copies')
  })
  return ask(request)
}

async function keyOf(database: IDBDatabase): Promise<{ key: CryptoKey; owner: string } | null> {
  const keys = database.transaction('keys').objectStore('keys')
  const [key, owner] = [
    (await ask(keys.get('key'))) as CryptoKey | undefined,
    (await ask(keys.get('owner'))) as string | undefined,
  ]
  return key && owner !== undefined ? { key, owner } : null
}

/** Whether this person switched it on in this browser. Another person's copies are wiped at sight. */
export async function isKeeping(owner: string): Promise<boolean> {
  const database = await open()
  const kept = await keyOf(database)
  database.close()
  if (kept && kept.owner !== owner) await stopKeeping()
  return kept !== null && kept.owner === owner
}

export async function startKeeping(owner: string): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const database = await open()
  const keys = database.transaction('keys', 'readwrite').objectStore('keys')
  await Promise.all([ask(keys.put(key, 'key')), ask(keys.put(owner, 'owner'))])
  database.close()
  await navigator.serviceWorker.register('/patient-worker.js', { scope: '/patient' })
}

/** Takes the key, every copy and the worker away. */
export async function stopKeeping(): Promise<void> {
  const database = await open()
  const stores = database.transaction(['keys', 'copies'], 'readwrite')
  await Promise.all([ask(stores.objectStore('keys').clear()), ask(stores.objectStore('copies').clear())])
  database.close()
  await caches.delete(cacheName)
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (new URL(registration.scope).pathname.startsWith('/patient')) await registration.unregister()
}

/** Keeps a copy of what was just read; the oldest goes when there are too many. */
export async function keepCopy(owner: string, copy: KeptCopy): Promise<void> {
  if (!(await isKeeping(owner))) return
  const database = await open()
  const kept = await keyOf(database)
  if (!kept) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(copy))
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, kept.key, plain)
  const copies = database.transaction('copies', 'readwrite').objectStore('copies')
  await ask(copies.put({ iv, box, readAt: Date.now() }, copy.resultId))
  const [names, rows] = [await ask(copies.getAllKeys()), (await ask(copies.getAll())) as { readAt: number }[]]
  const oldest = names
    .map((name, index) => ({ name, readAt: rows[index]?.readAt ?? 0 }))
    .toSorted((one, other) => other.readAt - one.readAt)
    .slice(mostCopies)
  await Promise.all(oldest.map(({ name }) => ask(copies.delete(name))))
  database.close()
}

/** Takes one copy away, of a result that was withdrawn. */
export async function dropCopies(resultIds: readonly string[]): Promise<void> {
  const database = await open()
  const copies = database.transaction('copies', 'readwrite').objectStore('copies')
  await Promise.all(resultIds.map((resultId) => ask(copies.delete(resultId))))
  database.close()
}
