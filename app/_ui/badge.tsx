/** A small label that classifies, without being a state: a role, a kind, a number. */
export const Badge = ({ children }: { readonly children: string | number }) => (
  <span className="inline-flex items-center whitespace-nowrap rounded-sm border border-line bg-wash px-1.5 text-sm text-soft">
    {children}
  </span>
)
