'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import { emptyLink, type LinkDraft, LinkFields } from '../_parts/link-fields.tsx'

type LinksFieldProps = {
  readonly links: readonly LinkDraft[]
  readonly onChange: (links: readonly LinkDraft[]) => void
  readonly actors: readonly { id: string; name: string }[]
  readonly isTried: boolean
}

/** What the evidence bears on: any number of lines, each an actor, a crime and an element. */
export const LinksField = ({ links, onChange, actors, isTried }: LinksFieldProps) => {
  const t = useTranslations('evidence.form')
  if (actors.length === 0) return <p className="text-soft">{t('noActors')}</p>

  return (
    <div className="flex flex-col items-start gap-5">
      {links.map((link, at) => (
        <fieldset key={link.key} className="w-full border-edge border-s-2 ps-4">
          <legend className="sr-only">
            {t('link')} {at + 1}
          </legend>
          <LinkFields
            value={link}
            onChange={(changed) => onChange(links.with(at, changed))}
            actors={actors}
            isTried={isTried}
          />
          <Button variant="plain" onPress={() => onChange(links.toSpliced(at, 1))}>
            {t('removeLink', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        onPress={() => {
          const last = links.at(-1)
          onChange([...links, last ? { ...last, ...onward() } : emptyLink(actors)])
        }}
      >
        {t('addLink')}
      </Button>
    </div>
  )
}

/** A further line is most often about the same actor and crime. */
const onward = () => ({ key: crypto.randomUUID(), element: null })
