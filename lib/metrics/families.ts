/** Every metric: what it is and what it means. One that is not here is not told. */
export const families = {
  oodomedlink_build_info: ['gauge', 'What runs here; the value is always 1.'],
  oodomedlink_http_request_seconds: ['histogram', 'How long answers took, by the pattern of the route.'],
  oodomedlink_storage_errors_total: ['counter', 'Requests to a storage that failed or were not answered in time.'],
  oodomedlink_jobs_due: ['gauge', 'Pieces of work that could be done now.'],
  oodomedlink_jobs_waiting: ['gauge', 'Pieces of work that wait for their time, or are being done.'],
  oodomedlink_jobs_failed: ['gauge', 'Pieces of work that were given up and wait for a person.'],
  oodomedlink_jobs_oldest_due_seconds: ['gauge', 'For how long the oldest piece of work could have been done.'],
  oodomedlink_deliveries: [
    'gauge',
    'Messages: all that are pending, and those of the last 24 hours in each other state.',
  ],
  oodomedlink_deliveries_held: ['gauge', 'Pending messages that wait, by reason.'],
  oodomedlink_channel_on: ['gauge', '1 where a way of messages is set up and switched on.'],
  oodomedlink_stored_files: ['gauge', 'Stored files by storage, as they were last counted.'],
  oodomedlink_stored_bytes: ['gauge', 'Bytes of stored files by storage, as they were last counted.'],
  oodomedlink_long_work_paused: ['gauge', 'Moves of files and changes of keys that paused and wait for a person.'],
  oodomedlink_database_up: ['gauge', '1 when the database answered the questions of this page.'],
  oodomedlink_database_answer_seconds: ['gauge', 'How long a connection and an empty question took just now.'],
  oodomedlink_database_connections: ['gauge', 'Connections of a process to the database, by state.'],
  oodomedlink_database_waiting: ['gauge', 'Questions of a process that wait for a connection.'],
  process_cpu_seconds_total: ['counter', 'Processor time of a process.'],
  process_resident_memory_bytes: ['gauge', 'Memory of a process.'],
  process_start_time_seconds: ['gauge', 'When a process began, in seconds since 1970.'],
  nodejs_heap_used_bytes: ['gauge', 'Used heap of a process.'],
  nodejs_eventloop_lag_p99_seconds: [
    'gauge',
    'For how long a process could not turn to anything else, 99th percentile.',
  ],
} as const satisfies Record<string, readonly ['gauge' | 'counter' | 'histogram', string]>

export type Family = keyof typeof families

/** The family of a series; the parts of a histogram belong to one. */
export function familyOf(series: string): Family | undefined {
  const name = series.replace(/\{.*$/s, '')
  const known = (text: string) => (text in families ? (text as Family) : undefined)
  return known(name) ?? known(name.replace(/_(bucket|sum|count)$/, ''))
}
