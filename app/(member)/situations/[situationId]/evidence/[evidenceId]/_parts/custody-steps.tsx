import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { getCustodyOutput } from '#server/evidence/get-custody.schema.ts'
import { DateTime } from '../../../../../../_ui/date-time.tsx'

type CustodyStepsProps = {
  readonly steps: z.output<typeof getCustodyOutput>[number]['steps']
}

/** What happened to a file, oldest first, with its hash before and after where they are not the same. */
export const CustodySteps = ({ steps }: CustodyStepsProps) => {
  const t = useTranslations('evidence.file.custody')

  return (
    <ol className="flex flex-col gap-3">
      {steps.map((step) => (
        <li key={`${step.what} ${step.at.toISOString()}`} className="min-w-0">
          <span className="block text-faint text-sm">
            <DateTime value={step.at} />
          </span>
          <span className={step.isBroken ? 'block font-semibold text-danger' : 'block'}>
            {t(step.isBroken ? 'broken' : step.what, { name: step.by ?? t('server') })}
          </span>
          {step.before !== step.after && (
            <span className="block break-all text-faint text-sm">
              {step.before !== null && (
                <span className="block">
                  {t('before')} <span className="font-mono">{step.before}</span>
                </span>
              )}
              <span className="block">
                {t('after')}{' '}
                {step.after === null ? t('gone') : <span className="font-mono">{step.after}</span>}
              </span>
            </span>
          )}
          {step.entry !== null && (
            <Link href={`/record/${step.entry}`} className="link text-sm">
              {t('entry', { index: step.entry })}
            </Link>
          )}
        </li>
      ))}
    </ol>
  )
}
