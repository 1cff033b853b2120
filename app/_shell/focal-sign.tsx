/** The product's sign: one point, seen from every ring around it. */
export const FocalSign = ({ className }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
    focusable="false"
    className={className}
  >
    <circle cx="16" cy="16" r="13" />
    <circle cx="16" cy="16" r="8" strokeWidth="1" />
    <circle cx="16" cy="16" r="3.5" fill="currentColor" stroke="none" />
  </svg>
)
