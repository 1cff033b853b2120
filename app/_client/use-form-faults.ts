'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Refusal } from '#server/platform/refusal.ts'
import { type Fault, faultAt, faultsOf, linesOf } from './form-faults.ts'

/** Whatever is drafted, everything that the schema needs is asked for: a field that no form has could not be mended. */
type Drafted<Schema extends z.ZodType> = {
  readonly [Field in keyof z.input<Schema> as undefined extends z.input<Schema>[Field]
    ? never
    : Field]: unknown
} & { readonly [Field in keyof z.input<Schema>]?: unknown }

const unreached: Refusal = { code: 'common.unreachable', params: {}, fields: [] }

/**
 * A form's faults, as sentences. `read(input)` checks it with the act's own schema and gives what can be sent,
 * or null; `at(path)` is a field's sentence; `summary(labels)` is what `ErrorSummary` lists, where `labels`
 * gives each path the field's label and id, and what has none is told without; `refusal` says that the check itself
 * could not be fetched.
 * @param load fetches the schema: once someone begins to fill in the page, so that reading it costs nothing
 */
export const useFormFaults = <Schema extends z.ZodType>(load: () => Promise<Schema>) => {
  const t = useTranslations('common.form')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const loading = useRef(load)
  useEffect(() => {
    // What fails here is tried again, and told, when the form is sent.
    const ahead = () => void loading.current().catch((error) => console.warn(error))
    addEventListener('input', ahead, { once: true })

    return () => removeEventListener('input', ahead)
  }, [])
  return {
    read: async (given: Drafted<Schema>): Promise<z.output<Schema> | null> => {
      const schema = await load().catch((error) => console.warn(error))
      setRefusal(schema ? null : unreached)
      if (!schema) return null
      const parsed = schema.safeParse(given)
      setFaults(parsed.success ? [] : faultsOf(parsed.error))

      return parsed.success ? parsed.data : null
    },
    refusal,
    at: (path: string): string | undefined => {
      const fault = faultAt(faults, path)
      return fault && t(`problems.${fault.problem}`)
    },
    summary: (labels: Readonly<Record<string, { label: string; id: string }>>) =>
      linesOf(faults, labels).map(({ name, problem }) => ({
        field: name?.id,
        sentence: t('faultOf', {
          label: name?.label ?? t('otherField'),
          fault: t(`problems.${problem}`),
        }),
      })),
  }
}
