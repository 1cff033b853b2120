import { writeFile } from 'node:fs/promises'
import { connect } from '#db/client.ts'
import { showProgress } from '../launch/progress.mjs'
import { env } from '../platform/env.ts'
import { exercisePassword, members } from './people.ts'
import { planCourse } from './plan-course.ts'
import { planDecisions } from './plan-decisions.ts'
import { planDeliberation } from './plan-deliberation.ts'
import { planDeterminations } from './plan-determinations.ts'
import { planEvidence } from './plan-evidence.ts'
import { planForecasts } from './plan-forecasts.ts'
import { planGradings } from './plan-gradings.ts'
import { planMeetings } from './plan-meetings.ts'
import { planMinutes } from './plan-minutes.ts'
import { planRisks } from './plan-risks.ts'
import { planRivals } from './plan-rivals.ts'
import { planSilence } from './plan-silence.ts'
import { planRoleEndings, planSituation } from './plan-situation.ts'
import { planText } from './plan-text.ts'
import { planWeighing } from './plan-weighing.ts'
import { playPeople } from './play-people.ts'
import { seededFrom } from './seeded.ts'
import { type Stage, setStage } from './stage.ts'

/**
 * Plays the whole exercise into an empty, migrated database: every step through the act that a
 * person would use, in the order of the times at which it is said to have happened.
 */
export const loadExercise = async (stage: Stage): Promise<void> => {
  await playPeople(stage)
  const steps = [
    ...planSituation(),
    ...planText(),
    ...planEvidence(),
    ...planRisks(),
    ...planRivals(),
    ...planDeterminations(),
    ...planGradings(),
    ...planForecasts(),
    ...planMeetings(),
    ...planWeighing(),
    ...planMinutes(),
    ...planSilence(),
    ...planDeliberation(),
    ...planDecisions(),
    ...planCourse(),
    ...planRoleEndings(),
  ]
  // Stable: what is said to have happened at the same moment keeps the order of the plan.
  for (const step of steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)))
    await step.run(stage)
}

if (import.meta.main) {
  const app = connect(env.databaseUrl, { name: 'focalpoint-exercise', max: 2 })
  const worker = connect(env.databaseWorkerUrl, { name: 'focalpoint-exercise', max: 2 })
  const stage = setStage(app, worker, seededFrom('focalpoint exercise 1'))
  try {
    await showProgress('Loading the training exercise', () => loadExercise(stage))
    const file = process.argv[2]
    const access = {
      password: exercisePassword,
      members: members.map(({ key, name, office }) => ({
        signInName: key,
        office: `${name}, ${office}`,
      })),
    }
    if (file !== undefined) await writeFile(file, JSON.stringify(access, null, 2))
  } finally {
    await app.close()
    await worker.close()
  }
}
