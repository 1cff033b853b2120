import type { z } from 'zod'
import type { findOutput } from '#server/search/find.schema.ts'

export type Hit = z.output<typeof findOutput>['hits'][number]

/** Where something that was found is read. */
export const hitAddress = ({ kind, thingId, leadsTo, part, situationId }: Hit): string => {
  const situation = `/situations/${situationId}`
  switch (kind) {
    case 'evidence':
      return `${situation}/evidence/${thingId}`
    case 'source':
      return `${situation}/sources/${thingId}`
    case 'assessment':
      return `${situation}/assessment#${part}`
    case 'minutes':
      return `/meetings/${leadsTo}/minutes`
    case 'decision':
      return `/decisions/${thingId}`
    case 'meeting':
      return `/meetings/${thingId}`
    case 'motion':
      return `/motions/${leadsTo ?? thingId}`
    case 'situation':
      return situation
  }
}
