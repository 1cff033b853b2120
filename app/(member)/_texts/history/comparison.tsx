import { getFormatter, getTranslations } from 'next-intl/server'
import { type DiffWords, diffElements } from '#server/documents/diff/diff-elements.ts'
import { isUnchanged } from '#server/documents/diff/tally.ts'
import type { caller } from '#server/platform/caller.ts'
import { drawElement } from '../../../_editor/written-text.tsx'
import type { citeFrom } from '../../situations/[situationId]/assessment/_parts/cite-from.ts'
import { RestoreButton } from './restore-button.tsx'
import { SectionTitle } from './section-title.tsx'
import { TallyWords } from './tally-words.tsx'
import type { TextPlace } from './text-place.ts'

type Api = Awaited<ReturnType<typeof caller>>

type ComparisonProps = {
  readonly place: TextPlace
  readonly from: string
  readonly to: string
  readonly compared: NonNullable<Awaited<ReturnType<Api['assessments']['compare']>>>
  readonly cite: ReturnType<typeof citeFrom>
}

/** What changed between two moments of the text, section by section, and the way back. */
export const Comparison = async ({ place, from, to, compared, cite }: ComparisonProps) => {
  const t = await getTranslations('history')
  const { situationId, textId } = place
  const { sections, moves, mayRestore } = compared
  const format = await getFormatter()
  const unchanged = sections.filter(({ tally }) => isUnchanged(tally)).map(({ title }) => title)
  const isPast = from !== 'now' && to === 'now'
  const restorable = sections.filter(
    ({ tally, isOpen, existed }) =>
      mayRestore && isPast && isOpen && existed && !isUnchanged(tally),
  )
  const titleAt = (at: number | undefined) => sections[at ?? -1]?.title ?? ''
  const wordsIn = (here: number): DiffWords => ({
    added: t('compare.added'),
    removed: t('compare.removed'),
    form: t('compare.form'),
    end: t('compare.end'),
    movedFrom(number) {
      const there = moves[number - 1]?.from
      if (there === here) return t('compare.movedHere', { number })
      return t('compare.movedFrom', { number, section: titleAt(there) })
    },
    movedTo(number) {
      const there = moves[number - 1]?.to
      if (there === here) return t('compare.movedAway', { number })
      return t('compare.movedTo', { number, section: titleAt(there) })
    },
  })

  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="pt-2 font-semibold">
          <TallyWords tallies={sections.map(({ tally }) => tally)} moved={moves.length} />
        </p>
        {restorable.length > 1 && (
          <RestoreButton
            documentIds={restorable.map(({ documentId }) => documentId)}
            title={null}
            point={from}
          />
        )}
      </div>
      {unchanged.length < sections.length && (
        <p className="compared pt-2 text-sm text-soft">
          <ins>{t('compare.legendAdded')}</ins> · <del>{t('compare.legendRemoved')}</del> ·{' '}
          <span className="diff-moved">{t('compare.legendMoved')}</span>
        </p>
      )}
      {sections.map((section, at) => {
        const { documentId, title, place: number, tally, difference } = section
        if (isUnchanged(tally)) return null

        return (
          <section key={documentId} className="pt-8" aria-labelledby={`title-${documentId}`}>
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-t pt-4 pb-2">
              <SectionTitle
                {...{ documentId, title }}
                place={textId === undefined ? number : null}
                className="text-lg"
              />
              {restorable.includes(section) && (
                <RestoreButton documentIds={[documentId]} title={title} point={from} />
              )}
            </div>
            <p className="pb-3 text-sm text-soft">
              <TallyWords tallies={[tally]} moved={tally.moved} />
            </p>
            <div className="prose compared">
              {diffElements(difference, cite, wordsIn(at), { id: documentId, situationId }).map(
                drawElement,
              )}
            </div>
          </section>
        )
      })}
      {unchanged.length > 0 && unchanged.length < sections.length && (
        <p className="mt-8 border-line border-t pt-4 text-soft">
          {t('compare.unchanged', { sections: format.list(unchanged) })}
        </p>
      )}
    </>
  )
}
