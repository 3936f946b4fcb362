import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Neighbour = { activityId: string; who: string; words: string; createdAt: Date } | null

type Seal = {
  chain: string
  position: string
  sealedAt: Date
  hash: string
  previousHash: string
  fits: boolean
  linked: boolean
  before: Neighbour
  after: Neighbour
}

const hash = (text: string) => <span className="font-mono text-sm break-all">{text}</span>

function NeighbourLink({ entry, path, none }: { entry: Neighbour; path: string; none: string }) {
  if (!entry) return <span className="text-muted">{none}</span>
  return (
    <>
      <strong>{entry.who}</strong> <TextLink href={`${path}/${entry.activityId}`}>{entry.words}</TextLink>,{' '}
      <Time value={entry.createdAt} format="moment" />
    </>
  )
}

/** An entry's place in its chain, and whether it is as it was sealed there. */
export function ActivitySeal({ seal, path }: { seal: Seal | null; path: string }) {
  if (!seal) return <Notice title="Not sealed yet">Entries are sealed within seconds. Look again in a moment.</Notice>
  return (
    <div className="space-y-4">
      {seal.fits && seal.linked ? (
        <Notice tone="good" title="As it was sealed">
          This was computed from the entry just now, and the entries beside it fit.
        </Notice>
      ) : (
        <Notice tone="danger" title={seal.fits ? 'The entries beside it do not fit' : 'Not as it was sealed'}>
          Somebody has changed the record past the portal. Keep the database as it is, and ask for a check of every
          chain.
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: 'Chain', description: hash(seal.chain) },
          { term: 'Place', description: seal.position },
          { term: 'Sealed (UTC)', description: <Time value={seal.sealedAt} format="moment" /> },
          { term: 'Seal (SHA-256)', description: hash(seal.hash) },
          { term: 'Builds on', description: hash(seal.previousHash) },
          {
            term: 'Before it',
            description: <NeighbourLink entry={seal.before} path={path} none="Nothing: it is the first." />,
          },
          {
            term: 'After it',
            description: <NeighbourLink entry={seal.after} path={path} none="Nothing so far." />,
          },
        ]}
      />
    </div>
  )
}
