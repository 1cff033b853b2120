import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActionPoint } from '#server/actions/add.ts'
import { writeText } from '#server/documents/export-formats.ts'
import type { ExportedText } from '#server/documents/exported-text.ts'
import { readFile } from '#server/documents/read-file.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { exportMinutes } from '#server/minutes/export-minutes.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { afterAMeeting } from './after-a-meeting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const docx = async (text: ExportedText) => {
  const bytes = await writeText(text, 'docx')
  const read = await readFile('minutes.docx', Buffer.from(bytes as Uint8Array))
  if (typeof read === 'string' || read.kind !== 'other') throw new Error('not a text of its own')
  return plainTextOf(read.document)
}

describe('exported minutes', () => {
  it('say who was there, what was moved and decided, and what is to be done, in the language of the reader', async () => {
    const { meetingId } = await afterAMeeting(world, situationId)
    await world.convenor.act(addActionPoint, {
      ...{ meetingId, what: 'Name the envoys', dueOn: '2099-01-10', ownerMemberId: null },
      ownerMinistryId: world.principals[1].ministryId ?? '',
    })
    const { hash } = await world.convenor.act(circulateMinutes, { meetingId })
    const exported = await world.principals[2].read(exportMinutes, {
      ...{ meetingId, language: 'fr', number: 1 },
    })
    if (!exported) throw new Error('nothing was exported')
    const text = await illustrate(exported)
    expect(text).toMatchObject({
      ...{ kind: 'Compte rendu', marking: 'Diffusion restreinte', bodyName: 'Standing group' },
      version: { name: 'Diffusé', hash },
    })
    expect(text.facts?.map(({ value }) => value)).toEqual(
      expect.arrayContaining([hash, 'N° 1', 'Room 4', expect.stringContaining('Diffusé')]),
    )
    const said = await docx(text)
    expect(said).toContain('Foreign Affairs principal')
    expect(said).toContain('Absents')
    expect(said).toContain('Pour 2, contre 1, abstentions 0')
    expect(said).toContain('Name the envoys')
    expect(said).toContain('10 janvier 2099')
    const pdf = await writeText(text, 'pdf')
    expect(
      Buffer.from(pdf as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('are not exported by whoever may not read them, or in a version that there is not', async () => {
    const { meetingId } = await afterAMeeting(world, situationId)
    expect(await world.stranger.read(exportMinutes, { meetingId })).toBeNull()
    expect(await world.convenor.read(exportMinutes, { meetingId, number: 1 })).toBeNull()
    expect(await world.convenor.read(exportMinutes, { meetingId })).toMatchObject({
      version: { name: 'Draft' },
    })
  })
})
