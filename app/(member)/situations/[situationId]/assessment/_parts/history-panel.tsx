import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { historyWords } from '../../../../_texts/history/history-words.ts'
import { WhenWritten } from '../../../../_texts/history/when-written.tsx'
import { VersionsPanel, type VersionsPanelProps } from './versions-panel.tsx'

/** How many of the latest entries stand beside the text; the page of its own has them all. */
const shown = 5

/** What the text was: who wrote in it lately, its whole history, and the versions that have a name. */
export const HistoryPanel = async (props: VersionsPanelProps) => {
  const { situationId } = props
  const t = await getTranslations('history')
  const words = await historyWords()
  const history = await (await caller()).assessments.history({ situationId })
  const base = `/situations/${situationId}/assessment/history`

  return (
    <div className="flex flex-col gap-5">
      <section aria-labelledby="lately">
        <h2 id="lately" className="pb-1 font-semibold text-base">
          {t('panel.lately')}
        </h2>
        <ol className="flex flex-col">
          {(history?.entries ?? []).slice(0, shown).map((entry) => (
            <li key={`${entry.point} ${entry.name}`} className="border-line border-t py-2">
              <Link href={`${base}/${encodeURIComponent(entry.point)}`} className="link">
                {words(entry)}
              </Link>
              <span className="block text-sm text-soft">
                <WhenWritten entry={entry} />
              </span>
            </li>
          ))}
        </ol>
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-2 text-sm">
          <Link href={base} className="link">
            {t('panel.all')}
          </Link>
          <Link href={`${base}/authors`} className="link">
            {t('authors.title')}
          </Link>
        </p>
      </section>
      <section aria-labelledby="named">
        <h2 id="named" className="pb-1 font-semibold text-base">
          {t('panel.named')}
        </h2>
        <VersionsPanel {...props} />
      </section>
    </div>
  )
}
