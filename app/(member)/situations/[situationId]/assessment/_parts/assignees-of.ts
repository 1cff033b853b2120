import { type Marking, reaches } from '#server/situations/rules/markings.ts'
import type { Choice } from '../../../../../_ui/choice.ts'

type Mandate = {
  readonly memberId: string
  readonly memberName: string
  readonly ministryId: string | null
  readonly ministryName: string | null
  readonly ceiling: Marking
}

/**
 * Who can see to a section that is marked so: ministries first, then members, each once, of those who may
 * read it. Values are `ministry` or `member`, a space, and the id.
 */
export const assigneesOf = (
  mandates: readonly Mandate[],
  marking: Marking,
  ministryWords: (name: string) => string,
): Choice[] => {
  const reading = mandates.filter(({ ceiling }) => reaches(ceiling, marking))
  const ministries = new Map(
    reading.flatMap(({ ministryId, ministryName }) =>
      ministryId === null ? [] : [[`ministry ${ministryId}`, ministryName ?? '']],
    ),
  )
  const members = new Map(reading.map((one) => [`member ${one.memberId}`, one]))

  return [
    ...[...ministries].map(([value, name]) => ({ value, label: ministryWords(name) })),
    ...[...members].map(([value, { memberName, ministryName }]) => ({
      value,
      label: memberName,
      ...(ministryName === null ? {} : { hint: ministryName }),
    })),
  ]
}
