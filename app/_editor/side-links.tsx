'use client'
import { useDesk } from './desk-context.ts'

/** The side of a text, as an address names it. */
export const sideId = 'side'

type SideLinksProps = {
  readonly tabs: readonly { readonly id: string; readonly label: string }[]
}

/** Ways to the sides of a text, for screens on which they stand below it and not beside it. */
export const SideLinks = ({ tabs }: SideLinksProps) => {
  const { showSide } = useDesk()

  return (
    <ul className="flex flex-col border-line border-t pt-1.5 xl:hidden">
      {tabs.map(({ id, label }) => (
        <li key={id}>
          <a
            href={`#${sideId}`}
            onClick={() => showSide(id)}
            className="block rounded-sm px-1 py-1.5 hover:bg-wash"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
