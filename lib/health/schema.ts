import type { ChannelFigures, DomainFigures, HourFigures, ReasonFigures } from '@/lib/deliveries/schema'
import type { Channel } from '@/lib/channels/schema'

/** Something that an admin should know now: what it is, how bad, since when, and where to look further. */
export type Finding = { tone: 'danger' | 'attention'; title: string; words: string; href: string }

/** How the work stood in one stretch of time: the worst of its samples. */
export type WorkFigures = { start: Date; dueJobs: number; oldestMinutes: number; deadLetters: number }

export type Health = {
  findings: Finding[]
  askedAt: Date
  hours: HourFigures[]
  work: WorkFigures[]
  channels: ChannelFigures[]
  domains: DomainFigures[]
  reasons: ReasonFigures[]
}

/** What is known of the platform at one moment, for the judgement. */
export type HealthFacts = {
  now: Date
  /** When a worker last wrote down how things stand; null if never. */
  lastSampleAt: Date | null
  oldestQuickSeconds: number
  oldestSlowSeconds: number
  deadLetters: { name: string; count: number }[]
  triedInVain: { channel: Channel; count: number }[]
  /** The last 24 hours, and the same 24 hours a week before. */
  today: ChannelFigures[]
  weekAgo: ChannelFigures[]
  domains: DomainFigures[]
  storageFails: boolean
}
