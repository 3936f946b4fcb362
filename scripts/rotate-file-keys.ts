import { disconnect } from '@/lib/db'
import { rotateKeys } from '@/lib/files/rotate-keys'

/**
 * Brings every file and every second step under the first key of FILE_KEYS. Put the new key in front of the old one, restart every process, then:
 * npm run files:rotate
 */
const write = (text: string) => process.stdout.write(text)

try {
  const done = await rotateKeys({
    onProgress: ({ done: changed, total }) => write(`\r${changed} of ${total}`),
  })
  write(`\nEverything is under the first key: ${done.done} were changed.\n`)
  write('The older keys may be taken out of FILE_KEYS now.\n')
} finally {
  await disconnect()
}
