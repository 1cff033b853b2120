import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'

type CountPictureProps = {
  readonly counts: NonNullable<BallotRead['result']>['counts']
  /** What the bar is measured in. */
  readonly label: string
}

/** For, against, abstaining and the rest of all who were entitled, as one bar; the table under it says the same. */
export const CountPicture = ({ counts, label }: CountPictureProps) => {
  const t = useTranslations('ballots.arithmetic')
  const { yes, no, abstain, invalid, entitled } = counts
  const rest = Math.max(0, entitled - yes - no - abstain - invalid)
  const parts = [
    { key: 'yes', size: yes, look: 'bg-accent' },
    { key: 'no', size: no, look: 'bg-ink' },
    { key: 'abstain', size: abstain + invalid, look: 'bg-edge' },
    { key: 'rest', size: rest, look: 'bg-wash' },
  ] as const
  if (entitled === 0) return null

  return (
    <figure aria-hidden="true" className="flex flex-col gap-1.5">
      <figcaption className="eyebrow">{label}</figcaption>
      <div className="flex h-5 w-full overflow-hidden border border-edge">
        {parts
          .filter(({ size }) => size > 0)
          .map(({ key, size, look }) => (
            <span key={key} className={look} style={{ flexGrow: size, flexBasis: 0 }} />
          ))}
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {parts
          .filter(({ size }) => size > 0)
          .map(({ key, look }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span className={`inline-block size-3 border border-edge ${look}`} />
              {t(key)}
            </li>
          ))}
      </ul>
    </figure>
  )
}
