'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import type { Report } from './import-draft.ts'

type AlikeRowsProps = {
  readonly base: string
  readonly report: Report
  readonly leftOut: ReadonlySet<number>
  readonly onLeaveOut: (lines: ReadonlySet<number>) => void
}

/** Rows that look like evidence that is there, or like an earlier line; each is entered or left out. */
export const AlikeRows = ({ base, report, leftOut, onLeaveOut }: AlikeRowsProps) => {
  const t = useTranslations('intake.report')
  const { alike, alikeCount } = report
  if (alike.length === 0) return null

  const enter = (line: number, isEntered: boolean) => {
    const lines = new Set(leftOut)
    if (isEntered) lines.delete(line)
    else lines.add(line)
    onLeaveOut(lines)
  }

  return (
    <fieldset className="max-w-prose">
      <legend className="font-semibold">{t('alikeTitle')}</legend>
      <p className="pb-2 text-soft">{t('alikeLead')}</p>
      <ul className="flex flex-col">
        {alike.map(({ line, title, likeness, evidence, otherLine }) => (
          <li key={line} className="border-line border-t py-1">
            <Checkbox isSelected={!leftOut.has(line)} onChange={(chosen) => enter(line, chosen)}>
              {t('enter', { line, title })}
            </Checkbox>
            <p className="ps-7.5 text-soft text-sm">
              {t(`alike.${likeness}`, {
                what: evidence
                  ? `${t('no', { number: evidence.number })}, ${evidence.title}`
                  : t('otherLine', { line: otherLine ?? 0 }),
              })}{' '}
              {evidence && (
                <Link href={`${base}/${evidence.evidenceId}`} target="_blank" className="link">
                  {t('look', { number: evidence.number })}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
      {alikeCount > alike.length && (
        <p className="pt-2">{t('moreAlike', { count: alikeCount - alike.length })}</p>
      )}
    </fieldset>
  )
}
