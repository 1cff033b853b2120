import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { GlossaryKey } from '../../_ui/glossary-keys.ts'
import { PageHeader } from '../../_ui/page-header.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('common.shell'))('glossary'),
})

/** Every word of the field with its meaning, in the reader's alphabetical order. */
const GlossaryPage = async () => {
  const t = await getTranslations('common')
  const locale = await getLocale()
  const { common } = await getMessages()
  const entries = (Object.keys(common?.glossary ?? {}) as GlossaryKey[])
    .map((key) => ({
      key,
      name: t(`glossary.${key}.name`),
      meaning: t(`glossary.${key}.meaning`),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))

  return (
    <>
      <PageHeader title={t('shell.glossary')} lead={t('shell.glossaryLead')} />
      <dl className="max-w-prose">
        {entries.map(({ key, name, meaning }) => (
          <div key={key} id={key} className="border-line border-b py-3 first:border-t">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export default GlossaryPage
