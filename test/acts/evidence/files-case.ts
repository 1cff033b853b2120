import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll } from 'vitest'
import { partBytes } from '#server/evidence/rules/upload-parts.ts'
import type { Hand } from '../../support/world.ts'
import type { Case } from './case.ts'

// A case with everything that files go through, opened for the test file that imports it: routes and acts are loaded
// only once the environment names its own directory and database.

export const secret = 'a secret of thirty-two characters or more'
export const origin = 'http://localhost:3120'
export const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export let directory: string
export let place: Case
export let begin: (request: Request) => Promise<Response>
export let put: typeof import('../../../app/api/files/arriving/[uploadId]/[part]/route.ts').PUT
export let finish: typeof import('../../../app/api/files/arriving/[uploadId]/route.ts').POST
export let get: (
  request: Request,
  context: { params: Promise<{ fileId: string }> },
) => Promise<Response>
export let attach: typeof import('#server/evidence/attach-file.ts').attachFile
export let read: typeof import('#server/evidence/get-evidence.ts').getEvidence
export let image: typeof import('../../../app/api/images/[situationId]/[fileId]/route.ts').GET
export let preview: typeof import('../../../app/api/files/[fileId]/preview/route.ts').GET
export let recording: typeof get
export let check: typeof import('#server/evidence/check-file.ts').checkFile
export let custody: typeof import('#server/evidence/get-custody.ts').getCustody
export let images: typeof import('#server/evidence/list-images.ts').listImages
export let sweep: typeof import('#server/evidence/sweep-uploads.ts').sweepUploads
export let open: typeof import('#server/platform/session.ts').openSession

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-files-'))
  process.env.FOCALPOINT_FILES_DIRECTORY = directory
  process.env.NEXTAUTH_SECRET = secret
  process.env.NEXTAUTH_URL = origin
  const { openCase } = await import('./case.ts')
  place = await openCase()
  process.env.DATABASE_URL = place.world.database.appUrl
  // What reads the environment is loaded only now that it is set.
  const { resetModules } = (await import('vitest')).vi
  resetModules()
  begin = (await import('../../../app/api/files/route.ts')).POST
  put = (await import('../../../app/api/files/arriving/[uploadId]/[part]/route.ts')).PUT
  finish = (await import('../../../app/api/files/arriving/[uploadId]/route.ts')).POST
  get = (await import('../../../app/api/files/[fileId]/route.ts')).GET
  image = (await import('../../../app/api/images/[situationId]/[fileId]/route.ts')).GET
  preview = (await import('../../../app/api/files/[fileId]/preview/route.ts')).GET
  recording = (await import('../../../app/api/files/[fileId]/recording/route.ts')).GET
  check = (await import('#server/evidence/check-file.ts')).checkFile
  custody = (await import('#server/evidence/get-custody.ts')).getCustody
  images = (await import('#server/evidence/list-images.ts')).listImages
  attach = (await import('#server/evidence/attach-file.ts')).attachFile
  read = (await import('#server/evidence/get-evidence.ts')).getEvidence
  sweep = (await import('#server/evidence/sweep-uploads.ts')).sweepUploads
  open = (await import('#server/platform/session.ts')).openSession
})
afterAll(async () => {
  const { closeAppDatabase } = await import('#server/platform/database.ts')
  await closeAppDatabase()
  await place.world.end()
  await rm(directory, { recursive: true })
})

export const cookie = async (hand: Hand) => {
  const sid = await open(place.world.app, hand.memberId)
  const envelope = await encode({ token: { sid }, secret })
  return `__Host-focalpoint-session=${encodeURIComponent(envelope)}`
}

export type Sending = { hand?: Hand; situation?: string; headers?: Record<string, string> }
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const headersOf = async ({ hand = place.adviser, headers = {} }: Sending) => ({
  origin,
  cookie: await cookie(hand),
  ...headers,
})

export const answered = async (response: Response) => ({
  status: response.status,
  answer: await response.json(),
})

/** Says what is about to be sent. */
export async function say(name: string, size: number, sha256: string, sending: Sending = {}) {
  const body = JSON.stringify({
    ...{ situationId: sending.situation ?? place.situationId, name, size, sha256 },
  })
  const headers = await headersOf(sending)
  return answered(
    await begin(new Request(`${origin}/api/files`, { method: 'POST', body, headers })),
  )
}

export async function sendPart(
  uploadId: string,
  part: number,
  body: Uint8Array | ReadableStream<Uint8Array>,
  sending: Sending = {},
) {
  const request = new Request(`${origin}/api/files/arriving/${uploadId}/${part}`, {
    method: 'PUT',
    body: body instanceof ReadableStream ? body : new Uint8Array(body),
    headers: await headersOf(sending),
    duplex: 'half',
  } as RequestInit)
  return answered(await put(request, { params: Promise.resolve({ uploadId, part: `${part}` }) }))
}

export async function end(uploadId: string, sending: Sending = {}) {
  const request = new Request(origin, { method: 'POST', headers: await headersOf(sending) })
  return answered(await finish(request, { params: Promise.resolve({ uploadId }) }))
}

export const partOf = (bytes: Uint8Array, part: number) =>
  bytes.subarray(part * partBytes, (part + 1) * partBytes)

/** Sends a file as a page does: says what it is, sends the parts that are not there, and ends. */
export async function send(name: string, bytes: Uint8Array, sending: Sending = {}) {
  const begun = await say(name, bytes.length, hashOf(bytes), sending)
  if (!begun.answer.ok) return begun
  if (begun.answer.begun.arrived) {
    return { status: 200, answer: { ok: true, file: begun.answer.begun.arrived } }
  }
  const { uploadId, parts, there } = begun.answer.begun
  for (let part = 0; part < parts; part++) {
    if (there.includes(part)) continue
    const sent = await sendPart(uploadId, part, partOf(bytes, part), sending)
    if (!sent.answer.ok) return sent
  }
  return end(uploadId, sending)
}

export const stored = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
