import { getTranslations } from 'next-intl/server'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { type LevelNumber, LevelWord } from '../../../_ui/level-steps.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import type { ShownDecision } from './shown-decision.ts'

type FindingsProps = { readonly decision: ShownDecision }
type ShownFinding = ShownDecision['basisThenAndNow']['findings'][number]

const levels: readonly LevelNumber[] = [0, 1, 2, 3, 4, 5]
const levelOf = (value: number): LevelNumber => levels.find((level) => level === value) ?? 0

/** Each finding that the decision rested on, as it stood and as it stands. */
export const FindingsThenAndNow = async ({ decision }: FindingsProps) => {
  const t = await getTranslations('decisions.basis')
  const words = await getTranslations('common')
  const { findings } = decision.basisThenAndNow
  const level = (value: number | null) =>
    value === null ? (
      <span className="text-faint">{t('notComputed')}</span>
    ) : (
      <LevelWord level={levelOf(value)} />
    )
  const difference = ({ before, after }: ShownFinding) => {
    const [then, now] = [before ?? 0, after ?? 0]
    if (then === now) return <span className="text-faint">{t('unchanged')}</span>
    return <StateWord sign="changed">{t(now < then ? 'fell' : 'rose')}</StateWord>
  }
  const elements = (finding: ShownFinding) => (
    <Disclosure summary={t('elements')}>
      <ul>
        {finding.elements.map(({ element, before, after }) => (
          <li key={element} className={before === after ? 'text-faint' : 'font-semibold'}>
            {t('element', {
              element,
              before: words(`levels.${levelOf(before)}`),
              after: words(`levels.${levelOf(after)}`),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )

  return (
    <div>
      <h3 className="pb-1">{t('findings')}</h3>
      {findings.length === 0 ? (
        <p className="text-soft">{t('noFindings')}</p>
      ) : (
        <Table
          caption={t('findings')}
          captionHidden
          columns={[
            { key: 'about', label: t('columns.about'), heads: true },
            { key: 'then', label: t('columns.then') },
            { key: 'now', label: t('columns.now') },
            { key: 'difference', label: t('columns.difference') },
          ]}
          rows={findings.map((finding) => ({
            key: `${finding.actor} ${finding.crime}`,
            cells: Object.fromEntries([
              [
                'about',
                <div key="about">
                  {finding.actor}
                  <span className="block font-normal text-sm text-soft">
                    {words(`crimes.${finding.crime}` as 'crimes.genocide')}
                  </span>
                  <div className="font-normal text-sm">{elements(finding)}</div>
                </div>,
              ],
              ['then', level(finding.before)],
              ['now', level(finding.after)],
              ['difference', difference(finding)],
            ]),
          }))}
        />
      )}
    </div>
  )
}
