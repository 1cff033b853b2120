import { capacityIn } from '../../ballots/rules/standing-votes.ts'
import {
  firstProofs,
  type NoticeProof,
  silenceOutcome,
} from '../../silence/rules/silence-outcome.ts'
import { canonicalJson } from '../canonical.ts'
import type { DossierScope } from '../dossier.ts'
import type { RevealedAct } from './check-openings.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'
import {
  type CirculatedSilence,
  readCall,
  readCirculated,
  readLetterProof,
  readRecusalInSilence,
  readSilenceEnd,
  readWord,
  type SilenceEnded,
  type SilenceWord,
} from './silence-acts.ts'

/** A round as it was checked; `ended` is missing while it runs. */
export type CheckedSilence = { circulated: CirculatedSilence; ended: SilenceEnded | undefined }

/**
 * Checks every silence procedure: that who spoke was entitled and in time, and that it ended as its notices and
 * objections make it end (deliberation 3.12). The whole record shows the proofs of notice too; a decision's file may
 * only name them. Returns the rounds by id.
 */
export function checkSilences(
  acts: readonly RevealedAct[],
  scope: DossierScope,
  notebook: Notebook,
): Map<string, CheckedSilence> {
  const rounds = gather(acts, notebook)
  const objections = readActs(acts, 'silence.object', readWord, notebook)
  const words = [...objections, ...readActs(acts, 'silence.reserve', readWord, notebook)]
  for (const word of words) checkWord(word, rounds.get(word.silence), notebook)
  const shown = proofsIn(acts, rounds, notebook)
  const recusals = recusalsIn(acts, rounds, notebook)
  for (const { index, silence, ministry } of words) {
    const isOut = recusals.some(
      (one) => one.silence === silence && one.ministry === ministry && one.index < index,
    )
    const round = rounds.get(silence)
    if (isOut && round) {
      notebook.fault('silence_not_entitled', { index, silence: round.circulated.index })
    }
  }
  let counted = 0
  for (const [id, { circulated: asCirculated, ended }] of rounds) {
    if (ended === undefined) continue
    const recused = recusals
      .filter(({ silence, index }) => silence === id && index < ended.index)
      .map(({ ministry }) => ministry)
    // To be recused is never to have been entitled (deliberation 3.6).
    const circulated = {
      ...asCirculated,
      electorate: asCirculated.electorate.filter(({ ministry }) => !recused.includes(ministry)),
    }
    // What came into the record after its end could not count for it.
    const inFile = shown
      .filter(({ silence, index }) => silence === id && index < ended.index)
      .map(({ proof }) => proof)
    checkNotices({ circulated, ended, inFile, scope }, notebook)
    const spoken = objections.filter(({ silence }) => silence === id)
    checkEnd(circulated, ended, spoken, notebook)
    counted++
  }
  if (rounds.size > 0) notebook.checked('silences', { count: counted })

  return rounds
}

function gather(acts: readonly RevealedAct[], notebook: Notebook): Map<string, CheckedSilence> {
  const rounds = new Map<string, CheckedSilence>()
  for (const circulated of readActs(acts, 'silence.circulate', readCirculated, notebook)) {
    const before = rounds.get(circulated.silence)
    if (before === undefined) rounds.set(circulated.silence, { circulated, ended: undefined })
    else {
      const twin = before.circulated.index
      notebook.fault('silence_circulated_twice', { index: circulated.index, twin })
    }
  }
  const ends = ['silence.end', 'silence.object', 'silence.withdraw']
    .flatMap((name) => readActs(acts, name, readSilenceEnd, notebook))
    .sort((one, other) => one.index - other.index)
  for (const ended of ends) {
    const round = rounds.get(ended.silence)
    if (round === undefined) notebook.fault('silence_unknown', { index: ended.index })
    else if (round.ended === undefined) round.ended = ended
    else {
      const twin = round.ended.index
      notebook.fault('silence_ended_twice', { index: ended.index, twin })
    }
  }

  return rounds
}

function checkWord(
  { index, at, speaker, ministry, member, capacity }: SilenceWord,
  round: CheckedSilence | undefined,
  notebook: Notebook,
): void {
  if (round === undefined) {
    notebook.fault('silence_unknown', { index })
    return
  }
  const { circulated, ended } = round
  const about = { index, silence: circulated.index }
  const isAfter = ended !== undefined && index > ended.index
  if (at >= circulated.deadline || index < circulated.index || isAfter) {
    notebook.fault('silence_too_late', about)
  }
  const seat = circulated.electorate.find((one) => one.ministry === ministry)
  const isOwn = speaker === null || speaker === member
  if (!seat || capacityIn(seat, member) !== capacity || !isOwn) {
    notebook.fault('silence_not_entitled', about)
  }
}

/** The ministries that recused themselves during a round, each with where the record says so. */
function recusalsIn(
  acts: readonly RevealedAct[],
  rounds: ReadonlyMap<string, CheckedSilence>,
  notebook: Notebook,
): { index: number; silence: string; ministry: string }[] {
  return readActs(acts, 'recusal.declare', readRecusalInSilence, notebook).flatMap((recusal) => {
    if (recusal === null) return []
    const round = rounds.get(recusal.silence)
    const { index } = recusal
    const isDuring =
      round && index > round.circulated.index && !(round.ended && index > round.ended.index)
    if (isDuring) return [recusal]
    if (round === undefined) notebook.fault('silence_unknown', { index })
    else notebook.fault('silence_too_late', { index, silence: round.circulated.index })

    return []
  })
}

/** The proofs of notice that the acts of a file show, each with its round. */
function proofsIn(
  acts: readonly RevealedAct[],
  rounds: ReadonlyMap<string, CheckedSilence>,
  notebook: Notebook,
): { index: number; silence: string; proof: NoticeProof }[] {
  const letters = [
    ...readActs(acts, 'letter.deliver', readLetterProof('sent_at'), notebook),
    ...readActs(acts, 'letter.open', readLetterProof('opened_at'), notebook),
  ]
  const byLetter = letters.flatMap((letter) => {
    if (letter === null) return []
    const { index, silence, member, at } = letter
    const seat = rounds
      .get(silence)
      ?.circulated.electorate.find((one) => capacityIn(one, member) !== null)
    const by = 'letter' as const

    return seat ? [{ index, silence, proof: { ministry: seat.ministry, member, by, at } }] : []
  })
  const byCall = readActs(acts, 'silence.log_call', readCall, notebook).map(
    ({ index, silence, ministry, at }) => ({
      ...{ index, silence },
      proof: { ministry, member: null, by: 'telephone' as const, at },
    }),
  )

  return [...byLetter, ...byCall]
}

type Noticed = CheckedSilence & {
  ended: SilenceEnded
  inFile: readonly NoticeProof[]
  scope: DossierScope
}

/** The notices that an end names are those of the record; what a file leaves out is announced. */
function checkNotices({ circulated, ended, inFile, scope }: Noticed, notebook: Notebook): void {
  if (ended.outcome === 'withdrawn') return
  const about = { index: ended.index, silence: circulated.index }
  const known = firstProofs(circulated.electorate, inFile, circulated.deadline)
  const inOrder = inFile.map((proof) => canonicalJson(proof))
  // What an objection says of notices decides nothing: that it names no other proofs is enough.
  const isShown =
    ended.act === 'silence.object'
      ? ended.notices.every((proof) => inOrder.includes(canonicalJson(proof)))
      : canonicalJson(known) === canonicalJson(ended.notices)
  if (isShown) return
  if (scope.kind === 'record') notebook.fault('silence_other_notices', about)
  else notebook.notice('silence_notices_not_shown', { index: ended.index })
}

function checkEnd(
  circulated: CirculatedSilence,
  ended: SilenceEnded,
  objections: readonly SilenceWord[],
  notebook: Notebook,
): void {
  const about = { index: ended.index, silence: circulated.index }
  if (ended.act === 'silence.withdraw') {
    if (ended.outcome !== 'withdrawn') notebook.fault('silence_other_outcome', said(about, ended))
    return
  }
  if (ended.act === 'silence.end' && ended.at < circulated.deadline) {
    notebook.fault('silence_ended_early', about)
  }
  const end = silenceOutcome({
    ...{ electorate: circulated.electorate, deadline: circulated.deadline },
    notices: ended.notices,
    objections: objections
      .filter(({ index }) => index <= ended.index)
      .map(({ ministry, at }) => ({ ministry, at })),
    textChanged: ended.textHashAtEnd !== null && ended.textHashAtEnd !== circulated.textHash,
  })
  const isSame =
    end.outcome === ended.outcome &&
    end.ground === ended.ground &&
    canonicalJson(end.notices) === canonicalJson(ended.notices) &&
    canonicalJson(end.unproven) === canonicalJson(ended.unproven)
  if (!isSame) notebook.fault('silence_other_outcome', said(about, ended, end))
}

const said = (
  about: { index: number; silence: number },
  { outcome, ground }: SilenceEnded,
  end: { outcome: string; ground: string } = { outcome: 'withdrawn', ground: 'withdrawn' },
) => ({
  ...about,
  ...{ recorded: outcome, ground, computed: end.outcome, computedGround: end.ground },
})
