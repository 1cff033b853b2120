type PlainDayProps = {
  readonly label: string
  readonly name: string
  /** `YYYY-MM-DD`; empty for none yet. */
  readonly value: string | undefined
  readonly required?: boolean
  readonly className?: string
}

/** A day in a form that works without JavaScript and whose address can be sent. */
export const PlainDay = ({ label, name, value, required, className }: PlainDayProps) => (
  <label className={className ?? 'flex min-w-0 flex-col gap-1'}>
    <span className="text-sm text-soft">{label}</span>
    <input
      type="date"
      name={name}
      defaultValue={value ?? ''}
      // Four digits of a year: without an end browsers take six.
      max="9999-12-31"
      required={required}
      className="h-9 max-w-full rounded-md border border-edge bg-sheet px-2 pointer-coarse:h-11"
    />
  </label>
)
