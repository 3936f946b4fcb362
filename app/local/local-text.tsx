import { TextLink } from '@/components/ui/text-link'

const address = /(https?:\/\/\S+)/

/** A text as a telephone shows it: its addresses can be pressed. */
export function LocalText({ body }: { body: string }) {
  return (
    <p className="break-words">
      {body.split(address).map((part, index) =>
        address.test(part) ? (
          <TextLink key={`${index}-${part}`} href={part}>
            <span className="break-all">{part}</span>
          </TextLink>
        ) : (
          part
        ),
      )}
    </p>
  )
}
