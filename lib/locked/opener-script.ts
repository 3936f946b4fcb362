/**
 * The script inside a locked file. It asks for the passcode, opens what is sealed, and shows it as text: nothing that was sealed
 * is ever read as a tag. It fetches nothing, and the file's own policy would not let it.
 */
export const openerScript = `
const data = JSON.parse(document.getElementById('locked').textContent)
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const make = (name, text, parent) => {
  const element = document.createElement(name)
  if (text) element.textContent = text
  parent.append(element)
  return element
}
async function unlock(passcode) {
  const given = new TextEncoder().encode(passcode.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', given, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(data.salt), iterations: data.rounds }
  const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(data.iv) }, key, bytesOf(data.box))
  return JSON.parse(new TextDecoder().decode(plain))
}
function show(result) {
  const main = document.querySelector('main')
  main.textContent = ''
  document.documentElement.lang = result.language
  make('h1', result.title, main)
  for (const line of result.lines) make('p', line, main)
  if (result.rows.length > 0) {
    const table = make('table', '', main)
    const head = make('tr', '', make('thead', '', table))
    for (const word of result.head) make('th', word, head).scope = 'col'
    const body = make('tbody', '', table)
    for (const cells of result.rows) {
      const row = make('tr', '', body)
      for (const cell of cells) make('td', cell, row)
    }
  }
  if (result.files.length > 0) make('h2', result.documents, main)
  for (const file of result.files) {
    const url = URL.createObjectURL(new Blob([bytesOf(file.bytes)], { type: file.type }))
    const link = make('a', file.name, make('p', '', main))
    link.href = url
    link.download = file.name
    if (file.type.startsWith('image/')) {
      const picture = make('img', '', main)
      picture.src = url
      picture.alt = file.name
    }
  }
}
const form = document.querySelector('form')
const said = document.getElementById('said')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  said.textContent = form.dataset.opening
  try {
    show(await unlock(form.elements.passcode.value))
  } catch {
    said.textContent = form.dataset.wrong
  }
})
form.hidden = false
`
