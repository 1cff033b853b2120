import { determineFinding } from '#server/findings/determine-finding.ts'
import { frozenFindings } from '#server/findings/list-frozen-findings.ts'
import { determinations } from './determinations.ts'
import { known, type Stage, type Step } from './stage.ts'

const crime = 'crimes_against_humanity' as const

/** Members adopt a finding, and hold that a promise of peace is no abandonment. */
export const planDeterminations = (): Step[] =>
  determinations.map(
    ({ actor, at, by, level, ...said }): Step => ({
      at,
      run: async (stage) => {
        const { situationId } = stage.cast
        const about = { actorId: known(stage.cast.actor, actor), crime, ...said }
        const computed = await readLevel(stage, about)
        const words = { situationId, ...about, computed, level: level ?? computed }
        await stage.play(determineFinding, words, by, at)
      },
    }),
  )

/** Reads the level first, as whoever determines does. */
async function readLevel(
  { cast, worker }: Stage,
  { actorId, subject }: { actorId: string; subject: 'finding' | 'E7' },
) {
  const found = await worker.database.transaction((tx) => frozenFindings(tx, cast.situationId))
  const one = found.find((finding) => finding.actor === actorId && finding.crime === crime)
  const level = subject === 'E7' ? one?.levels.E7 : one?.finding
  if (level === undefined || level === null) {
    throw new Error(`nothing is computed for ${actorId}, so nobody can determine it`)
  }
  return level
}
