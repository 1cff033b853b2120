import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DownSign, PersonSign } from '../_ui/signs.tsx'
import { ClosingDetails } from './closing-details.tsx'
import { LanguageChoice, ThemeChoice } from './preferences.tsx'
import { SignOutButton } from './sign-out-button.tsx'

type AccountProps = {
  readonly name: string
  readonly office: string
  readonly ministry: string | null
  readonly theme: 'system' | 'light' | 'dark'
}

/** Who am I, for which ministry, in what language and appearance; and the way out. */
export const Account = ({ name, office, ministry, theme }: AccountProps) => {
  const t = useTranslations('common.shell')

  return (
    <ClosingDetails
      className="relative"
      summaryClassName="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md px-2 hover:bg-wash pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden"
      summary={
        <>
          <PersonSign className="text-soft" />
          <span className="flex min-w-0 flex-col leading-4 max-sm:sr-only">
            <span className="truncate font-semibold text-sm">{name}</span>
            <span className="max-w-56 truncate text-faint text-sm">
              {ministry ?? t('noMinistry')}
            </span>
          </span>
          <DownSign className="text-faint" />
        </>
      }
    >
      <div className="absolute end-0 top-full z-40 flex w-72 flex-col gap-4 rounded-md border border-line bg-sheet p-4 shadow-overlay">
        <div>
          <p className="font-semibold">{name}</p>
          <p className="text-sm text-soft">{office}</p>
          <p className="text-sm text-soft">{ministry ?? t('noMinistry')}</p>
        </div>
        <Link href="/letters" className="link w-fit">
          {t('letters')}
        </Link>
        <div className="flex flex-col gap-1">
          <p className="eyebrow">{t('language')}</p>
          <LanguageChoice />
        </div>
        <div className="flex flex-col gap-1">
          <p className="eyebrow">{t('theme')}</p>
          <ThemeChoice theme={theme} />
        </div>
        <div>
          <SignOutButton />
        </div>
      </div>
    </ClosingDetails>
  )
}
