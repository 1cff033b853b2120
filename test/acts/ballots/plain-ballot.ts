import type { Choice, RuleName } from '#server/ballots/rules/count-ballot.ts'

const seats = [0, 1, 2, 3]
type Vote = { seat: number; as: 'principals' | 'deputies'; choice: Choice }

/**
 * A ballot in a meeting of four ministries, of which the first three are there at its opening, in a few
 * plain variables: what the acts must agree with. `proxies` leads from who gave one to who holds it.
 */
export const plainBallot = (rule: RuleName, proxies: ReadonlyMap<number, number>) => {
  const present = new Set([0, 1, 2])
  const recused = new Set<number>()
  const principals = new Map<number, Choice>()
  const deputies = new Map<number, Choice>()
  let verdict: string | null = null
  const own = (seat: number) =>
    recused.has(seat) ? undefined : (principals.get(seat) ?? deputies.get(seat))
  const heard = (seat: number) => {
    if (recused.has(seat)) return undefined
    const holder = proxies.get(seat)
    return own(seat) ?? (holder === undefined ? undefined : own(holder))
  }
  const heads = (choice: Choice) => seats.filter((seat) => own(seat) === choice).length
  const weight = (choice: Choice) => seats.filter((seat) => heard(seat) === choice).length
  const entitled = () => seats.length - recused.size
  const isQuorum = (there: Iterable<number>) =>
    2 * [...there].filter((seat) => !recused.has(seat)).length >= entitled()
  const couldVote = () =>
    seats.some(
      (seat) => !recused.has(seat) && (seat < 3 || present.has(seat) || own(seat) !== undefined),
    )

  const count = (): string => {
    if (!isQuorum([0, 1, 2]) || !isQuorum(present)) return 'inquorate'
    const [yes, no] = [weight('yes'), weight('no')]
    if (rule === 'consent') return couldVote() ? (no === 0 ? 'adopted' : 'rejected') : 'no_decision'
    if (yes + no === 0) return 'no_decision'
    if (rule === 'unanimity') return no === 0 ? 'adopted' : 'rejected'
    if (rule === 'two_thirds') return 3 * yes >= 2 * (yes + no) ? 'adopted' : 'rejected'
    return yes > no ? 'adopted' : 'rejected'
  }

  return {
    vote: ({ seat, as, choice }: Vote): string => {
      if (verdict !== null) return 'ballots.ballot_closed'
      if (recused.has(seat)) return 'ballots.recused'
      if (!present.has(seat)) return 'ballots.not_present'
      if (as === 'deputies' && principals.has(seat)) return 'ballots.principal_has_voted'
      ;(as === 'principals' ? principals : deputies).set(seat, choice)
      return 'ok'
    },
    move: (seat: number, movement: 'arrived' | 'left') => {
      if (movement === 'arrived') present.add(seat)
      else present.delete(seat)
    },
    /** After the close a recusal is from the next ballot, if there can be one, and changes nothing in this. */
    recuse: (seat: number, later: Set<number>): string => {
      if (verdict === 'adopted' || verdict === 'rejected') return 'ballots.motion_decided'
      if (recused.has(seat) || later.has(seat)) return 'ballots.recused_already'
      ;(verdict === null ? recused : later).add(seat)
      return 'ok'
    },
    extend: (): string => (verdict === null ? 'ok' : 'ballots.ballot_closed'),
    close: (): string => {
      if (verdict !== null) return 'ballots.ballot_closed'
      verdict = count()
      return verdict
    },
    heads: () => ({
      yes: heads('yes'),
      no: heads('no'),
      abstain: heads('abstain'),
      entitled: entitled(),
    }),
    weights: () => ({
      yes: 1e6 * weight('yes'),
      no: 1e6 * weight('no'),
      entitled: 1e6 * entitled(),
    }),
  }
}
