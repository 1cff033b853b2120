import { useTranslations } from 'next-intl'

type WhoProps = {
  /** Null for the system; names are null where the reader may not see them. */
  readonly actor: { readonly name: string | null; readonly ministry: string | null } | null
}

/** Who acted, as the record has it: name and ministry of that day. */
export const Who = ({ actor }: WhoProps) => {
  const t = useTranslations('record')
  if (actor === null) return t('system')
  const name = actor.name ?? t('unknownActor')

  return actor.ministry === null ? name : t('by', { name, ministry: actor.ministry })
}
