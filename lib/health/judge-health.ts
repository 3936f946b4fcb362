import { channelNames } from '@/lib/channels/schema'
import type { ChannelFigures } from '@/lib/deliveries/schema'
import type { Finding, HealthFacts } from '@/lib/health/schema'
import { wordsOfJob } from '@/lib/jobs/schema'

const minute = 60

const limits = {
  /** Samples come once a minute; three that are missing are no accident. */
  silentSeconds: 3.5 * minute,
  quickLate: 2 * minute,
  quickStuck: 15 * minute,
  /** A folder of scans may well keep the slow lane busy for a while. */
  slowLate: 60 * minute,
  /** Fewer than so many messages say nothing about a share. */
  enoughMessages: 10,
  lostShare: 0.1,
  enoughOfDomain: 5,
  domainShare: 0.3,
  triedInVain: 3,
}

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
const settled = ({ made, waiting }: ChannelFigures) => made - waiting
const shareLost = (figures: ChannelFigures | undefined) =>
  figures && settled(figures) > 0 ? figures.failed / settled(figures) : 0

/** "3 minutes", "2 hours". */
export function spanWords(seconds: number): string {
  const minutes = Math.round(seconds / minute)
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

/** Whether something is wrong right now, the worst first; empty when nothing is. */
export function judgeHealth(facts: HealthFacts): Finding[] {
  const findings = [
    ...ofWorkers(facts),
    ...ofStorage(facts),
    ...ofProviders(facts),
    ...ofDeadLetters(facts),
    ...ofLosses(facts),
  ]
  return findings.toSorted((left, right) => Number(right.tone === 'danger') - Number(left.tone === 'danger'))
}

function ofWorkers({ now, lastSampleAt, oldestQuickSeconds, oldestSlowSeconds }: HealthFacts): Finding[] {
  const silent = lastSampleAt === null ? null : (now.getTime() - lastSampleAt.getTime()) / 1000
  if (silent === null || silent > limits.silentSeconds)
    return [
      {
        tone: 'danger',
        title: 'No worker is at work.',
        words: `${silent === null ? 'None has reported yet' : `None has reported for ${spanWords(silent)}`}: messages wait, and documents are not read. Start the worker, or look why it ends.`,
        href: '/admin/jobs',
      },
    ]
  const findings: Finding[] = []
  if (oldestQuickSeconds > limits.quickLate)
    findings.push({
      tone: oldestQuickSeconds > limits.quickStuck ? 'danger' : 'attention',
      title: 'Work is late.',
      words: `Work that should be done at once has waited for ${spanWords(oldestQuickSeconds)}.`,
      href: '/admin/jobs',
    })
  if (oldestSlowSeconds > limits.slowLate)
    findings.push({
      tone: 'attention',
      title: 'Documents wait to be read.',
      words: `The longest has waited for ${spanWords(oldestSlowSeconds)}. Further workers would help.`,
      href: '/admin/jobs',
    })
  return findings
}

function ofStorage({ storageFails }: HealthFacts): Finding[] {
  if (!storageFails) return []
  const words = 'Documents cannot be stored or opened now. Look at the storage’s own state, and at its keys.'
  return [{ tone: 'danger', title: 'The storage of files does not answer.', words, href: '/admin/storage' }]
}

function ofProviders({ triedInVain }: HealthFacts): Finding[] {
  return triedInVain
    .filter(({ count }) => count >= limits.triedInVain)
    .map(({ channel, count }) => ({
      tone: 'danger' as const,
      title: `${channelNames[channel]}: the provider does not take messages.`,
      words: `${count} messages were tried and are tried again by themselves. Look at the provider’s own state.`,
      href: `/admin/deliveries/messages?channel=${channel}&status=pending`,
    }))
}

function ofDeadLetters({ deadLetters }: HealthFacts): Finding[] {
  const count = deadLetters.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return []
  const kinds = deadLetters.slice(0, 3).map(({ name, count: of }) => `${wordsOfJob(name)} (${of})`)
  return [
    {
      tone: 'attention',
      title: count === 1 ? 'One piece of work was given up.' : `${count} pieces of work were given up.`,
      words: `${kinds.join(', ')}${deadLetters.length > 3 ? ' and others' : ''}. Each waits for somebody to decide.`,
      href: '/admin/jobs',
    },
  ]
}

function ofLosses({ today, weekAgo, domains }: HealthFacts): Finding[] {
  const findings: Finding[] = []
  for (const figures of today) {
    const share = shareLost(figures)
    const before = shareLost(weekAgo.find(({ channel }) => channel === figures.channel))
    if (settled(figures) < limits.enoughMessages || share < limits.lostShare || share < 1.5 * before) continue
    findings.push({
      tone: share >= 0.5 ? 'danger' : 'attention',
      title: `${channelNames[figures.channel]}: many messages are lost.`,
      words: `${percent(figures.failed, settled(figures))} of the last 24 hours did not arrive; a week ago it was ${Math.round(before * 100)} %.`,
      href: `/admin/deliveries/messages?channel=${figures.channel}&status=failed`,
    })
  }
  for (const { domain, made, failed } of domains) {
    if (failed < limits.enoughOfDomain || failed / made < limits.domainShare) continue
    findings.push({
      tone: 'attention',
      title: `${domain} refuses our messages.`,
      words: `${failed} of ${made} messages to addresses there did not arrive in the last 24 hours.`,
      href: '/admin/deliveries/messages?channel=email&status=bounced',
    })
  }
  return findings
}
