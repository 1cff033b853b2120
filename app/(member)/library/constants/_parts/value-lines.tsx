/** A constant's value: one line, or a list of the ways that are as good as each other. */
export const ValueLines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 1 ? (
    <span>{lines[0]}</span>
  ) : (
    <ul className="flex flex-col gap-1">
      {lines.map((line) => (
        <li key={line} className="border-line border-s-2 ps-2">
          {line}
        </li>
      ))}
    </ul>
  )
