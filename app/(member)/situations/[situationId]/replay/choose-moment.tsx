import { useTranslations } from 'next-intl'
import { buttonLook } from '../../../../_ui/button-look.ts'

type ChooseMomentProps = {
  readonly situationId: string
  readonly people: readonly {
    readonly memberId: string
    readonly memberName: string
    readonly ministryName: string | null
  }[]
}

const field = 'h-9 max-w-full rounded-md border border-edge bg-sheet px-2 pointer-coarse:h-11'

/** A day or time to look back to, and as whom. A plain form: it works without JavaScript. */
export const ChooseMoment = ({ situationId, people }: ChooseMomentProps) => {
  const t = useTranslations('replay.page')
  const once = [...new Map(people.map((one) => [one.memberId, one])).values()]

  return (
    <form action={`/situations/${situationId}`} className="flex max-w-prose flex-col gap-4">
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('time')}</span>
        <span id="at-hint" className="text-soft text-sm">
          {t('timeHint')}
        </span>
        <input
          name="at"
          required
          placeholder="2026-03-01"
          pattern="\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?"
          aria-describedby="at-hint"
          className={`${field} w-56`}
        />
      </label>
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('as')}</span>
        <span id="as-hint" className="text-soft text-sm">
          {t('asHint')}
        </span>
        <select name="as" aria-describedby="as-hint" className={`${field} w-80`}>
          <option value="">{t('mine')}</option>
          {once.map(({ memberId, memberName, ministryName }) => (
            <option key={memberId} value={memberId}>
              {ministryName ? `${memberName}, ${ministryName}` : memberName}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonLook('primary', 'self-start')}>
        {t('look')}
      </button>
    </form>
  )
}
