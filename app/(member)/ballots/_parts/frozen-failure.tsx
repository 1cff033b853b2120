import { useTranslations } from 'next-intl'
import type { FrozenFailure as Failure } from '#server/failures/frozen-failure.ts'
import { DateTime } from '../../../_ui/date-time.tsx'

type FrozenFailureProps = {
  readonly failure: Failure
  readonly evidence: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
  }[]
}

/** The determination of manifest failure that was voted on, word for word, with the authorities' own reply. */
export const FrozenFailure = ({ failure, evidence }: FrozenFailureProps) => {
  const t = useTranslations('failures')
  const named = evidence.filter(({ id }) => failure.evidence.includes(id))

  return (
    <div className="flex max-w-prose flex-col gap-2">
      <p className="font-semibold">
        <DateTime value={failure.determined_on} precision="day" /> · {failure.authorities}
      </p>
      <p className="whitespace-pre-line">{failure.reasons}</p>
      <div className="border-edge border-s-4 bg-wash px-4 py-2">
        <p className="eyebrow">
          {t(`reply.${failure.reply.kind}`)} <DateTime value={failure.reply.on} precision="day" />
        </p>
        <p className="whitespace-pre-line">{failure.reply.text}</p>
      </div>
      <ul className="list-disc ps-5">
        {named.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`#evidence-${id}`} className="link">
              {t('evidenceItem', { number, title })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
