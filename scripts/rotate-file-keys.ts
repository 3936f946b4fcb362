import { disconnect } from '@/lib/db'
import { rotateFileKeys } from '@/lib/files/rotate-keys'

/**
 * Brings every file under the first key of FILE_KEYS. Put the new key in front of the old one, restart every process, then:
 * npm run files:rotate
 */
const write = (text: string) => process.stdout.write(text)

try {
  const done = await rotateFileKeys({
    onProgress: ({ files, totalFiles }) => write(`\r${files} of ${totalFiles} files`),
  })
  write(`\nEvery file is under the first key: ${done.files} were changed, and ${done.secrets} secrets of admins.\n`)
  write('The older keys may be taken out of FILE_KEYS now.\n')
} finally {
  await disconnect()
}
