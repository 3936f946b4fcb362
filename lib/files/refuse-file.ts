import { AppError } from '@/lib/errors'

/** A refusal of a document. The message is shown beside the file input too. */
export function refusal(message: string, cause?: unknown): AppError {
  return new AppError('invalid', message, { fields: { file: message }, cause })
}
