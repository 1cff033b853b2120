import { z } from 'zod'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

/** Whom an election in a body may be among: the ministries that sit in it, and those who sit for them. */
export const getChoiceForm = defineRead({
  name: 'choice.form',
  input: z.object({ situationId: z.uuid(), bodyId: z.uuid() }),
  output: z.object({ ministries: z.array(named), members: z.array(named) }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { bodyId }) {
    const seats = await seatsOf(tx, bodyId, asOf)
    const ofMinistry = await ministryNames(tx)
    const ofMember = await memberNames(
      tx,
      seats.map(({ member }) => member),
    )
    const list = (ids: string[], name: (id: string) => string) =>
      [...new Set(ids)]
        .map((id) => ({ id, name: name(id) }))
        .sort((one, other) => one.name.localeCompare(other.name))

    return {
      ministries: list(
        seats.map(({ ministry }) => ministry),
        ofMinistry,
      ),
      members: list(
        seats.map(({ member }) => member),
        ofMember,
      ),
    }
  },
})
