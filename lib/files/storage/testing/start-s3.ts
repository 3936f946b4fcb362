import S3rver from 's3rver'
import type { S3Options } from '../aws-s3'

export type RunningS3 = { options: S3Options; brokenOffUploads: string[]; close: () => Promise<void> }

/** A small S3 in this process, on a free port, for tests of the real SDK. */
export async function startS3(directory: string): Promise<RunningS3> {
  const bucket = 'results'
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const brokenOffUploads: string[] = []
  // s3rver knows every request of ours but the one that breaks off an upload in parts.
  server.middleware.unshift(async (context, next) => {
    const { uploadId } = context.query
    if (context.method !== 'DELETE' || uploadId === undefined) return next()
    brokenOffUploads.push(uploadId)
    context.status = 204
  })
  const { port } = await server.run()
  return {
    options: {
      bucket,
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    brokenOffUploads,
    close: () => server.close(),
  }
}
