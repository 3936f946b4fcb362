// Autocannon has no types of its own; this is what is used of it.
declare module 'autocannon' {
  type Request = { method?: string; path: string; headers?: Record<string, string> }
  type Client = { setRequests(requests: Request[]): void }
  type Options = { url: string; connections: number; duration: number; setupClient?: (client: Client) => void }
  type Result = { errors: number; timeouts: number; non2xx: number; duration: number; '2xx': number }
  type Run = PromiseLike<Result> & {
    on(event: 'response', listener: (client: Client, status: number, bytes: number, milliseconds: number) => void): void
  }
  export default function autocannon(options: Options): Run
}
