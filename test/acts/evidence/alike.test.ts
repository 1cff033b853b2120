import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { attachFile } from '#server/evidence/attach-file.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { getAlike } from '#server/evidence/get-alike.ts'
import { printNewImages } from '#server/evidence/print-new-images.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Case, openCase } from './case.ts'

let place: Case
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-alike-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const report =
  'On 6 March armed men came to the eastern quarter of Oldmill in two lorries and burned eleven houses. Three people were killed and the others fled to the church.'

const alikeTo = async (evidenceId: string) => {
  const found = await place.adviser.read(getAlike, { evidenceId })
  return found?.alike.map(({ number, ways, grouped }) => ({ number, ways, grouped }))
}

describe('evidence that looks like other evidence', () => {
  it('is offered to be looked at, and grouped by nobody but a person', async () => {
    const first = await place.attach('Attack on Oldmill', [], { reported: report })
    const again = await place.attach('Attack on Oldmill', [], {
      reported: `According to a newspaper, ${report.replace('eleven', 'twelve')}`,
    })
    await place.attach('Nothing of the kind', [], { reported: 'The bridge was closed for repair.' })
    const offered = [{ number: first.number, ways: ['near'], grouped: false }]
    expect(await alikeTo(again.evidenceId)).toEqual(offered)
    expect(await alikeTo(again.evidenceId)).toEqual(offered)

    const { convenor } = place.world
    const reason = 'The newspaper names the same two witnesses.'
    const { evidenceId } = again
    await convenor.act(regroupEvidence, { evidenceId, to: first.evidenceId, reason })
    expect(await alikeTo(evidenceId)).toEqual([{ ...offered[0], grouped: true }])
    expect((await place.observer.read(getAlike, { evidenceId }))?.may.regroup).toBe(false)
  })

  it('is found by what its words are now, and not by what they were', async () => {
    const { evidenceId, number } = await place.attach('First words', [], {
      reported: 'A march of students went from the station to the square and dispersed at dusk.',
    })
    const other = await place.attach('Second words', [], {
      reported: 'Boats without lights were seen on the river, each with some twenty men in it.',
    })
    expect(await alikeTo(other.evidenceId)).toEqual([])
    await place.world.convenor.act(correctEvidence, {
      ...{ evidenceId, title: 'Second words', sourceId: place.sourceId, reason: 'Wrong report' },
      reported: 'Boats without lights were seen on the river, each with some thirty men in it.',
    })
    expect(await alikeTo(other.evidenceId)).toEqual([{ number, ways: ['near'], grouped: false }])
  })

  it('is found by the very same file, and by an image that looks the same', async () => {
    const { world, situationId } = place
    const plain = await drawPicture(1, 2).png().toBuffer()
    const saved = await drawPicture(1, 2).resize(200).jpeg({ quality: 50 }).toBuffer()
    const withFile = async (title: string, name: string, bytes: Uint8Array) => {
      const { evidenceId, number } = await place.attach(title, [], { reported: `${title} is here` })
      const { uploadId } = await sendWhole(world.app, world.convenor, { situationId, name, bytes })
      await world.convenor.act(attachFile, { evidenceId, uploadId })
      return { evidenceId, number }
    }
    const one = await withFile('Photograph of the yard', 'yard.png', plain)
    const same = await withFile('Sent by telephone', 'IMG_1.png', plain)
    const near = await withFile('Seen on a wall', 'wall.jpg', saved)
    while ((await printNewImages(world.worker)) > 0);
    expect(await alikeTo(one.evidenceId)).toEqual(
      expect.arrayContaining([
        { number: same.number, ways: ['file'], grouped: false },
        { number: near.number, ways: ['image'], grouped: false },
      ]),
    )
    expect(await printNewImages(world.worker)).toBe(0)
  })
})
