import { classNames } from './class-names'

/** A grey stand-in for words that are on their way. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <div aria-hidden="true" className={classNames('animate-pulse rounded-md bg-line', className ?? 'h-5 w-full')} />
  )
}
