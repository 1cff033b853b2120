type SectionTitleProps = {
  readonly documentId: string
  readonly title: string
  /** Its place among others; null where it stands alone. */
  readonly place: number | null
  readonly className?: string
}

/** The title of a section on the pages about a text's past. */
export const SectionTitle = ({ documentId, title, place, className }: SectionTitleProps) => (
  <h3 id={`title-${documentId}`} className={className ?? 'border-line border-t pt-4 pb-2 text-lg'}>
    {place !== null && <span className="me-2 font-normal text-faint tabular-nums">{place}</span>}
    {title}
  </h3>
)
