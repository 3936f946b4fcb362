/** One document on its way from this device, and how far it is. */
export type UploadItem = {
  key: string
  file: File
} & (
  | { state: 'waiting' }
  | { state: 'sending'; percent: number }
  | { state: 'checking' }
  | { state: 'done'; fileId: string; kind: 'pdf' | 'image' | 'csv'; filename: string }
  | { state: 'failed'; message: string }
)

export type UploadState = UploadItem['state']
