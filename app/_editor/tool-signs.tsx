import type { ReactNode } from 'react'

const Sign = ({ children }: { readonly children: ReactNode }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
)

const Letter = ({
  children,
  className,
}: {
  readonly children: string
  readonly className: string
}) => (
  <span aria-hidden className={`font-serif text-[17px] leading-5 ${className}`}>
    {children}
  </span>
)

/** What each tool of the editor looks like. Its name is said by the button. */
export const toolSigns = {
  bold: <Letter className="font-semibold">B</Letter>,
  italic: <Letter className="italic">I</Letter>,
  bulletList: (
    <Sign>
      <path d="M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01" />
    </Sign>
  ),
  orderedList: (
    <Sign>
      <path d="M9 5h8M9 10h8M9 15h8M3 3.5l1.2-.5v4M3 12.2c.4-.9 2.3-.8 2.2.4-.1.9-1.6 1.3-2.2 2.4h2.4" />
    </Sign>
  ),
  table: (
    <Sign>
      <path d="M3 4h14v12H3zM3 8.5h14M8 4v12" />
    </Sign>
  ),
  comment: (
    <Sign>
      <path d="M3 4h14v9.5H9L5.5 17v-3.5H3zM6.5 7.5h7M6.5 10.2h4.5" />
    </Sign>
  ),
  author: (
    <Sign>
      <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c.4-3 2.4-4.5 5-4.5M10.5 16.5l.4-2.2 4.6-4.6 1.8 1.8-4.6 4.6z" />
    </Sign>
  ),
  undo: (
    <Sign>
      <path d="M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8" />
    </Sign>
  ),
  redo: (
    <Sign>
      <path d="m13 4 3.5 3.5L13 11M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12" />
    </Sign>
  ),
} as const
