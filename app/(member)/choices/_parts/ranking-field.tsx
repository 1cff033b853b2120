'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { add, leaveOut, level, lower, raise } from '#server/choices/rules/rank.ts'
import { Button } from '../../../_ui/button.tsx'

type Option = { readonly id: string; readonly name: string }

type RankingFieldProps = {
  readonly label: string
  readonly options: readonly Option[]
  readonly ranks: readonly (readonly string[])[]
  readonly onChange: (ranks: string[][]) => void
  /** Whether options may share a rank. */
  readonly mayShare: boolean
  readonly isDisabled: boolean
}

const moves = { raise, lower, level, add, leaveOut } as const
type Move = keyof typeof moves

/**
 * Sorts options into ranks by buttons, which work by touch, keyboard and voice alike. Every move is told
 * to screen readers, and the focus goes along with the option that was moved.
 */
export const RankingField = ({
  label,
  options,
  ranks,
  onChange,
  mayShare,
  isDisabled,
}: RankingFieldProps) => {
  const t = useTranslations('choices.ranking')
  const [told, setTold] = useState('')
  const list = useRef<HTMLFieldSetElement>(null)
  const [moved, setMoved] = useState<{ option: string; move: Move } | null>(null)
  const ranked = ranks.flat()
  const left = options.filter(({ id }) => !ranked.includes(id))
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id

  useEffect(() => {
    if (!moved) return
    const row = list.current?.querySelector(`[data-option="${moved.option}"]`)
    const same = row?.querySelector<HTMLButtonElement>(`[data-move="${moved.move}"]`)
    const other = row?.querySelector<HTMLButtonElement>('button:not([disabled])')
    const next = same && !same.disabled ? same : other
    next?.focus()
  }, [moved])

  const act = (move: Move, option: string) => {
    const now = moves[move](ranks, option)
    const rank = now.findIndex((some) => some.includes(option)) + 1
    onChange(now)
    setMoved({ option, move })
    setTold(
      rank === 0
        ? t('toldOut', { name: nameOf(option) })
        : t('told', { name: nameOf(option), rank, of: now.length }),
    )
  }
  const button = (move: Move, option: string, disabled: boolean) => (
    <Button
      size="compact"
      data-move={move}
      isDisabled={disabled || isDisabled}
      aria-label={t(`${move}Of`, { name: nameOf(option) })}
      onPress={() => act(move, option)}
    >
      {t(move)}
    </Button>
  )

  return (
    <fieldset ref={list} className="flex flex-col gap-3">
      <legend className="pb-1 font-semibold">{label}</legend>
      <p className="text-sm text-soft">{t(mayShare ? 'hintShared' : 'hint')}</p>
      <ol className="flex flex-col">
        {ranks.map((rank, place) => (
          <li key={rank.join()} className="flex gap-3 border-line border-b py-2 first:border-t">
            <span className="w-8 shrink-0 pt-1 text-end font-semibold tabular-nums">
              {t('place', { rank: place + 1 })}
            </span>
            <ul className="flex grow flex-col gap-2">
              {rank.map((id) => (
                <li
                  key={id}
                  data-option={id}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
                >
                  <span className="py-1">{nameOf(id)}</span>
                  <span className="flex flex-wrap gap-1.5">
                    {button('raise', id, place === 0 && rank.length === 1)}
                    {button('lower', id, place === ranks.length - 1 && rank.length === 1)}
                    {mayShare && button('level', id, place === 0)}
                    {button('leaveOut', id, false)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <div>
          <p className="pb-1 text-sm text-soft">{t(ranks.length === 0 ? 'none' : 'left')}</p>
          <ul className="flex flex-col">
            {left.map(({ id, name }) => (
              <li
                key={id}
                data-option={id}
                className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-2 first:border-t"
              >
                <span>{name}</span>
                {button('add', id, false)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </fieldset>
  )
}
