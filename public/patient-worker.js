/**
 * Shows what a patient chose to keep when there is no connection, and does nothing else: every other request goes to the network
 * as if this were not here. It keeps no page of anybody's; the one page in its cache is empty until its reader's own key fills it.
 */
const cacheName = 'oodomedlink-offline-1'
const offline = ['/patient-offline.html', '/patient-offline.js', '/patient-offline.css']

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(offline))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== self.location.origin) return
  if (offline.includes(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(url.pathname)))
    return
  }
  const isPage = event.request.mode === 'navigate' && event.request.method === 'GET'
  if (!isPage || !/^\/patient(\/|$)/.test(url.pathname)) return
  event.respondWith(fetch(event.request).catch(() => caches.match('/patient-offline.html')))
})
