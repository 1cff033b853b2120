import { canonicalJson } from '../canonical.ts'
import type { Basis } from './check-decisions.ts'
import type { RevealedAct } from './check-openings.ts'
import type { Frozen } from './frozen-by.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'
import { Misshapen, type Shape, shapeOf } from './shape.ts'

type Worded = { index: number; failure: string; words: unknown }
type Adopted = { motion: string | null; index: number }

/**
 * Checks that every determination of manifest failure that a snapshot says stood was adopted by a vote before, in the words
 * that the snapshot holds, and not lifted since (domain C). The whole record shows the vote; a file of less, or one from
 * which something is withheld, may only name the determination.
 */
export function checkFailures(
  acts: readonly RevealedAct[],
  { basis, frozen, isWhole }: { basis: Basis; frozen: readonly Frozen[]; isWhole: boolean },
  notebook: Notebook,
): void {
  const worded = ['failure.propose', 'failure.revise'].flatMap((name) =>
    readActs(acts, name, readWorded, notebook),
  )
  const lifted = acts.filter(({ act }) => act === 'failure.lift')
  const adopted = adoptedIn(basis)
  for (const { index, motion } of readActs(acts, 'failure.lift', readLift, notebook)) {
    const isVoted = adopted.some((one) => one.motion === motion && one.index < index)
    if (isWhole && !isVoted) notebook.fault('failure_lift_not_voted', { index })
  }
  let count = 0
  for (const { index, snapshot } of frozen) {
    for (const { id, motion, words } of failuresIn(basis.contents.get(snapshot))) {
      count += 1
      const own = acts.filter((one) => one.act.startsWith('failure.') && one.thing?.id === id)
      const last = worded.filter((one) => one.failure === id && one.index < index).at(-1)
      const isVoted = adopted.some((one) => one.motion === motion && one.index < index)
      const isPartly = own.some(({ redacted }) => redacted.length > 0)
      if (isPartly || (!isWhole && (last === undefined || !isVoted))) {
        notebook.notice('failure_not_shown', { index })
      } else if (last === undefined || !isVoted) notebook.fault('failure_not_voted', { index })
      else if (canonicalJson(last.words) !== canonicalJson({ motion, ...words })) {
        notebook.fault('failure_other_words', { index })
      }
      if (lifted.some((one) => one.thing?.id === id && one.index < index)) {
        notebook.fault('failure_lifted_before', { index })
      }
    }
  }
  if (count > 0) notebook.checked('failures', { count })
}

const readLift = (act: RevealedAct) => ({
  index: act.index,
  motion: shapeOf(act.content, 'content').member('motion').text(),
})

const readWorded = (act: RevealedAct): Worded => {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    failure: shapeOf(act.thing, 'thing').member('id').text(),
    words: { motion: content.member('motion').text(), ...wordsIn(content) },
  }
}

/** What a determination says, in the record and in snapshots alike. */
const wordsIn = (content: Shape) => {
  const reply = content.member('reply')
  return {
    determined_on: content.member('determined_on').text(),
    authorities: content.member('authorities').text(),
    reasons: content.member('reasons').text(),
    evidence: content.member('evidence').list((one) => one.text()),
    reply: {
      kind: reply.member('kind').oneOf('given', 'none'),
      on: reply.member('on').text(),
      text: reply.member('text').text(),
    },
  }
}

/** The motions that a ballot or an unbroken silence adopted, and when the record took that in. */
function adoptedIn({ ballots, choices, silences }: Basis): Adopted[] {
  const byBallot = [...ballots.values()].flatMap(({ opened, outcome }) =>
    outcome?.verdict === 'adopted' ? [{ motion: opened.motion, index: outcome.index }] : [],
  )
  const byChoice = [...choices.values()].flatMap(({ opened, end }) =>
    // among options "no" may have been the one that won
    opened.terms.kind === 'motion' && end?.verdict === 'adopted'
      ? [{ motion: opened.motion, index: end.index }]
      : [],
  )
  const bySilence = [...silences.values()].flatMap(({ circulated, ended }) =>
    ended?.outcome === 'adopted' ? [{ motion: circulated.motion, index: ended.index }] : [],
  )
  return [...byBallot, ...byChoice, ...bySilence]
}

/** The determinations that a snapshot says stood; one that cannot be read has been named where snapshots are checked. */
function failuresIn(content: unknown) {
  try {
    const snapshot = shapeOf(content, 'snapshot')
    if (!snapshot.has('manifestFailures')) return []
    return snapshot.member('manifestFailures').list((one) => ({
      id: one.member('id').text(),
      motion: one.member('motion').text(),
      words: wordsIn(one),
    }))
  } catch (error) {
    if (error instanceof Misshapen) return []
    throw error
  }
}
