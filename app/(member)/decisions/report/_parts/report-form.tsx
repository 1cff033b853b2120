import { getLocale, getTranslations } from 'next-intl/server'
import { type Marking, markings } from '#server/situations/rules/markings.ts'
import { buttonLook } from '../../../../_ui/button-look.ts'
import { PlainDay } from '../../../../_ui/plain-day.tsx'
import { ExportDialog } from '../../../_texts/export-dialog.tsx'

type ReportFormProps = {
  readonly asked: {
    readonly firstDay: string
    readonly lastDay: string
    readonly highest: Marking
  }
  readonly mayBeSaved: boolean
}

const field = 'h-9 rounded-md border border-edge bg-sheet px-2 pointer-coarse:h-11'

/** The period and the marking above which nothing is told. A plain form: it works without JavaScript. */
export const ReportForm = async ({ asked, mayBeSaved }: ReportFormProps) => {
  const t = await getTranslations('reports.form')
  const marking = await getTranslations('situations.markings')
  const language = (await getLocale()).startsWith('fr') ? 'fr' : 'en'

  return (
    <div data-print="no" className="flex flex-wrap items-end gap-4 pb-6">
      <form
        action="/decisions/report"
        aria-label={t('label')}
        className="flex flex-wrap items-end gap-4"
      >
        {(['firstDay', 'lastDay'] as const).map((name) => (
          <PlainDay key={name} label={t(name)} name={name} value={asked[name]} required />
        ))}
        <label className="flex flex-col gap-1">
          <span className="text-soft text-sm">{t('highest')}</span>
          <select name="highest" defaultValue={asked.highest} className={field}>
            {markings.map((one) => (
              <option key={one} value={one}>
                {marking(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonLook('primary')}>
          {t('show')}
        </button>
      </form>
      {mayBeSaved && (
        <ExportDialog
          action={t('save')}
          title={t('save')}
          saves={(['pdf', 'docx'] as const).map((format) => ({
            label: t(format),
            path: `/api/export/report/${format}`,
            query: { ...asked, language },
          }))}
        />
      )}
    </div>
  )
}
