import { getTranslations } from 'next-intl/server'
import { presentCaller } from '#server/platform/caller.ts'
import type { Past } from '#server/platform/past.ts'
import { buttonLook } from '../_ui/button-look.ts'
import { DateTime } from '../_ui/date-time.tsx'
import { actWords } from '../(member)/record/_parts/act-words.ts'
import { addressAt } from './address-at.ts'

type PastBandProps = { readonly past: Past; readonly address: string }

const firstId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** Stays in sight on every page of the past: that it is one, of when, and the way back. */
export const PastLine = async ({ past: { time }, address }: PastBandProps) => {
  const t = await getTranslations('replay.band')

  return (
    <p className="flex flex-wrap justify-center gap-x-4 border-accent border-b-2 bg-accent-wash px-4 py-1">
      <span>
        <strong>{t('title')}</strong> · <DateTime value={time} />
      </span>
      <a
        href={addressAt(address, null)}
        data-past="back"
        data-print="no"
        className="link font-semibold"
      >
        {t('back')}
      </a>
    </p>
  )
}

/** Says of a page of the past of when it is, as whom, and how to get elsewhere. Everything in it works without scripts. */
export const PastBand = async ({ past: { asOf, time, as }, address }: PastBandProps) => {
  const t = await getTranslations('replay.band')
  const ofThing = firstId.exec(address)?.[0]
  const api = await presentCaller()
  const around = ofThing ? await api.situations.moment({ ofThing, index: asOf }) : null
  const said = await actWords()
  const name = around?.members.find(({ memberId }) => memberId === as)?.name
  const at = String(asOf)
  const beside = (['earlier', 'later'] as const).flatMap((where) => {
    const moment = around?.[where]

    return moment ? [{ where, moment }] : []
  })

  return (
    <section
      aria-label={t('label')}
      className="flex flex-col gap-2 border-accent border-b-2 bg-accent-wash px-4 py-3 sm:px-6"
    >
      <p className="max-w-prose">
        {t.rich('stood', { index: at, when: () => <DateTime value={time} /> })}{' '}
        {as ? t('asMember', { name: name ?? '–' }) : t('asReader')} {t('still')}
      </p>
      <div data-print="no" className="flex flex-wrap items-end gap-x-6 gap-y-2">
        {around && (
          <a href={`/situations/${around.situationId}/replay`} data-past="" className="link">
            {t('choose')}
          </a>
        )}
        {beside.map(({ where, moment }) => (
          <a
            key={where}
            href={addressAt(address, { at: String(moment.index), as })}
            data-past={moment.index}
            className="link"
          >
            {t(where, { moment: said(moment.act) })}
          </a>
        ))}
        {around && (
          <form
            action={address.split('?', 1)[0]}
            data-past=""
            className="flex max-w-full items-end gap-2"
          >
            <input type="hidden" name="at" value={at} />
            <label className="flex min-w-0 flex-col gap-1">
              <span className="text-soft text-sm">{t('as')}</span>
              <select
                name="as"
                defaultValue={as ?? ''}
                className="h-9 max-w-64 min-w-0 rounded-md border border-edge bg-sheet px-2"
              >
                <option value="">{t('mine')}</option>
                {around.members.map((one) => (
                  <option key={one.memberId} value={one.memberId}>
                    {one.ministry ? `${one.name}, ${one.ministry}` : one.name}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className={buttonLook('quiet')}>
              {t('look')}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
