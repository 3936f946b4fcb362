/** Opens with the reader's own key what they chose to keep, and shows it as text. */
const ask = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })

function openStore() {
  const request = indexedDB.open('oodomedlink-kept', 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('keys')
    request.result.createObjectStore('copies')
  })
  return ask(request)
}

function add(name, text, parent) {
  const element = document.createElement(name)
  element.textContent = text
  parent.append(element)
  return element
}

function show({ title, lines, head, rows, words }, parent) {
  document.documentElement.lang = words.language
  document.getElementById('title').textContent = words.title
  document.getElementById('lead').textContent = words.lead
  const section = add('section', '', parent)
  add('h2', title, section)
  for (const line of lines) add('p', line, section)
  if (rows.length === 0) return
  const table = add('table', '', section)
  const headRow = add('tr', '', add('thead', '', table))
  for (const word of head) add('th', word, headRow).scope = 'col'
  const body = add('tbody', '', table)
  for (const cells of rows) {
    const row = add('tr', '', body)
    for (const cell of cells) add('td', cell, row)
  }
}

async function run() {
  const database = await openStore()
  const store = database.transaction(['keys', 'copies'])
  const key = await ask(store.objectStore('keys').get('key'))
  if (!key) return
  const copies = await ask(store.objectStore('copies').getAll())
  copies.sort((one, other) => other.readAt - one.readAt)
  for (const { iv, box } of copies) {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box)
    show(JSON.parse(new TextDecoder().decode(plain)), document.getElementById('kept'))
  }
}

void run()
