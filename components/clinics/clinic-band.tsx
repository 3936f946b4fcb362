export type ClinicLook = {
  name: string
  /** Readable under white text; the schema saw to it. */
  colour: string | null
  logo: { logoId: string; width: number; height: number } | null
}

/** The colour of a clinic that has chosen none: the portal's own. */
const ownColour = '#0b5c5c'

/** Whose page this is: the clinic's logo on white, and its name on its colour. */
export function ClinicBand({ name, colour, logo }: ClinicLook) {
  return (
    <div
      data-clinic-band
      className="flex flex-wrap items-center gap-3 overflow-hidden rounded-xl px-4 py-2.5 text-white"
      style={{ backgroundColor: colour ?? ownColour, color: '#ffffff' }}
    >
      {logo ? (
        <span className="rounded-lg bg-white p-1.5">
          {/* Drawn small by us and served by us: the optimiser has nothing to add. */}
          {/* oxlint-disable-next-line nextjs/no-img-element */}
          <img
            src={`/logos/${logo.logoId}`}
            alt=""
            width={logo.width}
            height={logo.height}
            className="h-8 w-auto max-w-40 object-contain"
          />
        </span>
      ) : null}
      <span className="font-semibold">{name}</span>
    </div>
  )
}
