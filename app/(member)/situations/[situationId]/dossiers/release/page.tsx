import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Notice } from '../../../../../_ui/notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { actWords } from '../../../../record/_parts/act-words.ts'
import { ReleaseForm } from '../_parts/release-form.tsx'

type ReleasePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('releases.form'))('title'),
})

/** Chooses what of a dossier is blacked out before it leaves, and says why. */
const ReleasePage = async ({ params, searchParams }: ReleasePageProps) => {
  const { situationId } = await params
  const asked = z.uuid().safeParse((await searchParams).decision)
  const decisionId = asked.success ? asked.data : null
  const api = await caller()
  const [draft, decisions] = await Promise.all([
    api.releases.form({ situationId, decisionId }),
    api.decisions.listInSituation({ situationId }),
  ])
  if (!draft || !decisions) return missing()
  const t = await getTranslations('releases')
  const words = await actWords()

  return (
    <Section title={t('form.title')} lead={t('form.withheldAnyway')}>
      {draft.ready ? (
        <ReleaseForm
          situationId={situationId}
          decisionId={decisionId}
          decisions={decisions.map(({ decisionId: id, number, title }) => ({ id, number, title }))}
          groups={[...Map.groupBy(draft.acts, ({ act }) => act)].map(([act, entries]) => ({
            act,
            label: words(act),
            entries: entries.map(({ entry, fields }) => ({ entry, fields })),
          }))}
          contents={draft.contents}
          files={draft.files}
        />
      ) : (
        <Notice kind="info" title={t(`refusals.${draft.why}`)} />
      )}
    </Section>
  )
}

export default ReleasePage
