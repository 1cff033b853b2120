import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { motion } from '#db/schema/motion.ts'
import { ownedText } from '#server/assessments/owned-text.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { hasSuggestions } from '#server/documents/as-it-stands.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { amendmentsRead } from './amendments.schema.ts'
import { amendmentsOf, awaitsApplication, isPending } from './amendments-of.ts'
import { locate, paragraphsOf } from './paragraphs.ts'
import { whoMay } from './rules/who-may.ts'

/** The text of a motion by its paragraphs, and the amendments to it; for an amendment, those to what it amends. */
export const getAmendments = defineRead({
  name: 'motion.amendments',
  input: z.object({ motionId: z.uuid() }),
  output: amendmentsRead,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(read, { motionId }) {
    const { tx, actor, asOf } = read
    const [asked] = await motionsWhere(tx, eq(motion.id, motionId), asOf)
    const amendsId = asked?.amendsId ?? motionId
    const [amends] = await motionsWhere(tx, eq(motion.id, amendsId), asOf)
    const text = amends && (await ownedText(read, { motionId: amendsId }))
    // Whoever may not see the text sees nothing of what would change it.
    if (!amends || !text) return null
    const { amendments, ruled } = await amendmentsOf(tx, amendsId, asOf)
    const members = amendments.map((one) => one.motion.movedBy ?? '')
    const member = await memberNames(tx, [...members, ruled?.memberId ?? ''].filter(Boolean))
    const ministry = await ministryNames(tx)
    const now = asOf === undefined
    const isConvenor = now && actor.situation.includes('convenor')

    return {
      amendsId,
      amendsNumber: amends.number,
      paragraphs: paragraphsOf(text.document).map(({ place, hash, node }) => ({
        ...{ place, hash, node, proposed: hasSuggestions(node) },
      })),
      amendments: amendments.map((one) => {
        const { motion: put, application } = one
        const open = isPending(one) || awaitsApplication(one)
        const found = open
          ? locate(text.document, one)
          : { place: one.place, node: null, changed: false }
        const hash = found?.changed ? paragraphsOf(text.document)[found.place - 1]?.hash : null
        const isMover = put.movedBy === actor.memberId || put.ministryId === actor.ministryId

        return {
          ...{ motionId: put.motionId, number: put.number, state: put.state, change: one.change },
          place: found?.place ?? null,
          paragraph: one.paragraph,
          changedTo: found?.changed ? found.node : null,
          changedHash: hash ?? null,
          newText: one.newText ?? [],
          ...{ reasons: one.reasons, amount: one.amount, ballotId: put.ballotId },
          moverName: put.ministryId ? ministry(put.ministryId) : put.movedBy && member(put.movedBy),
          missingSeconds: put.state === 'put' ? Math.max(0, put.secondsNeeded - put.seconds) : 0,
          appliedAt: application?.at.toISOString() ?? null,
          awaitsApplication: awaitsApplication(one),
          isPending: isPending(one),
          mayConfirm:
            now &&
            open &&
            put.state !== 'balloting' &&
            (isConvenor || isMover) &&
            permits(whoMay['amendment.confirm'], actor),
        }
      }),
      ruled: ruled && {
        ...{ reason: ruled.reason, memberName: member(ruled.memberId) },
        at: ruled.at.toISOString(),
      },
      mayPropose:
        now &&
        amends.ballots.length === 0 &&
        takesBallot(amends.state) &&
        amends.state !== 'discussed' &&
        text.frozen === null &&
        permits(whoMay['amendment.propose'], actor),
      isConvenor,
    }
  },
})
