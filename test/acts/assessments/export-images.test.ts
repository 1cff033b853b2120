import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { accessLog } from '#db/schema/access-log.ts'
import { exportAssessment } from '#server/assessments/export-assessment.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { attachFile } from '#server/evidence/attach-file.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
let documentId: string
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-images-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
  const { situationId, world } = place
  const opened = await world.convenor.act(openAssessment, { situationId })
  documentId = opened.sections[0]?.documentId ?? ''
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const attached = async (name: string, bytes: Uint8Array, situationId = place.situationId) => {
  const { convenor, app } = place.world
  const { uploadId, sha256 } = await sendWhole(app, convenor, { situationId, name, bytes })
  const { evidenceId } = await place.attach(name)
  const { fileId } = await convenor.act(attachFile, { evidenceId, uploadId })
  return { evidenceId, fileId, sha256 }
}
const show = async (...images: { evidenceId: string; fileId: string }[]) => {
  const content = images.map(
    (attrs): TextNode => ({ type: 'image', attrs: { ...attrs, alt: 'A bridge' } }),
  )
  await place.world.convenor.act(writeSection, { documentId, document: { type: 'doc', content } })
}
const exported = async (hand = place.world.convenor) => {
  const text = await hand.read(exportAssessment, { situationId: place.situationId })
  if (text === null) throw new Error('there is no text')
  return illustrate(text)
}
const drawn = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 20, b: 20, alpha } } })

test('images travel as copies at the size of a page, upright, without what a camera wrote in', async () => {
  const photo = await drawn(2_400, 1_200)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody at risk' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(photo.includes('Somebody at risk') || photo.includes('Exif')).toBe(true)
  const [plan, picture, map] = [
    await attached('plan.png', await drawn(50, 40, 0.5).png().toBuffer()),
    await attached('photo.jpg', photo),
    await attached('map.webp', await drawn(300, 200).flatten().webp().toBuffer()),
  ]
  await show(plan, picture, map)
  const { images } = await exported(place.observer)
  expect(images[plan.fileId]).toMatchObject({ mediaType: 'image/png', width: 50, height: 40 })
  const { bytes = new Uint8Array(), ...copy } = images[picture.fileId] ?? {}
  expect(copy).toEqual({
    ...{ evidenceId: picture.evidenceId, sha256: picture.sha256, mediaType: 'image/jpeg' },
    ...{ width: 800, height: 1_600 },
  })
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg' })
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(images[map.fileId]).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 200 })
  const again = await exported(place.observer)
  expect(again.images).toEqual(images)
  const read = await place.world.worker.database
    .select()
    .from(accessLog)
    .where(eq(accessLog.thingId, picture.fileId))
  expect(read.map(({ memberId, reading }) => [memberId, reading])).toEqual(
    [1, 2].map(() => [place.observer.memberId, 'evidence.image']),
  )
})

test('what the reader may not see, is of another situation, or cannot be read stays behind', async () => {
  const { world } = place
  const elsewhere = await openCase(world)
  const kept = place
  place = elsewhere
  const hidden = await attached('hidden.png', await drawn(10, 10).png().toBuffer())
  place = kept
  const lost = await attached('lost.png', await drawn(11, 10).png().toBuffer())
  const whole = await drawn(90, 90).png().toBuffer()
  const broken = await attached('broken.png', whole.subarray(0, whole.length - 60))
  const paper = await attached('paper.txt', Buffer.from('words'))
  await rm(join(directory, 'objects', lost.sha256.slice(0, 2), lost.sha256))
  const shown = await attached('shown.png', await drawn(12, 10).png().toBuffer())
  await show(hidden, lost, broken, paper, { ...shown, fileId: 'no id at all' }, shown)
  const { images } = await exported()
  expect(Object.keys(images)).toEqual([shown.fileId])
})
