import { useLocale, useTranslations } from 'next-intl'
import { locales } from '#server/messages/load.ts'
import { classNames } from '../_ui/class-names.ts'

const choiceLook = (chosen: boolean) =>
  classNames(
    'inline-flex min-h-8 items-center rounded-sm border px-2.5 text-sm pointer-coarse:min-h-11',
    chosen ? 'border-ink font-semibold' : 'border-line text-soft hover:border-edge hover:text-ink',
  )

/** Language, each in its own words: a plain form that needs no JavaScript. */
export const LanguageChoice = () => {
  const t = useTranslations('common.shell')
  const present = useLocale().slice(0, 2)

  return (
    <form
      method="post"
      action="/api/preferences"
      aria-label={t('language')}
      className="flex flex-wrap gap-1"
    >
      <input type="hidden" name="name" value="locale" />
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="value"
          value={locale}
          lang={locale}
          aria-pressed={locale === present}
          className={choiceLook(locale === present)}
        >
          {t(`languages.${locale}`)}
        </button>
      ))}
    </form>
  )
}

/** Light, dark, or as the device has it. */
export const ThemeChoice = ({ theme }: { readonly theme: 'system' | 'light' | 'dark' }) => {
  const t = useTranslations('common.shell')

  return (
    <form
      method="post"
      action="/api/preferences"
      aria-label={t('theme')}
      className="flex flex-wrap gap-1"
    >
      <input type="hidden" name="name" value="theme" />
      {(['system', 'light', 'dark'] as const).map((value) => (
        <button
          key={value}
          type="submit"
          name="value"
          value={value}
          aria-pressed={value === theme}
          className={choiceLook(value === theme)}
        >
          {t(`themes.${value}`)}
        </button>
      ))}
    </form>
  )
}
