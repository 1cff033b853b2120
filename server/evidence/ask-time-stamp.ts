import { randomBytes } from 'node:crypto'
import { fromBER, Integer, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'
import type { TimeStampAuthority } from '#server/platform/tsa-settings.ts'
import { readTimeStamp, type TimeStamp } from './read-time-stamp.ts'
import { TimeStampFault } from './time-stamp-fault.ts'

const sha256Algorithm = '2.16.840.1.101.3.4.2.1'
/** The longest that an authority may take, and the longest answer: a token and its certificates. */
const longestWait = 20_000
const mostBytes = 64 * 1024
/** How far an authority's clock may be from ours: further, one of the two is wrong, and a stamp proves nothing. */
const mostMinutesApart = 10

/**
 * Asks an authority to stamp a SHA-256 with the time (RFC 3161 2.4 and 3.4, over HTTP), and believes what it answers
 * only once it is proven. The authority learns the hash and nothing else.
 * @throws TimeStampFault, or the fault of the line
 */
export async function askTimeStamp(
  { url, trusted }: TimeStampAuthority,
  sha256: string,
): Promise<TimeStamp & { token: Uint8Array }> {
  const nonce = newNonce()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: requestFor(sha256, nonce),
    redirect: 'error',
    signal: AbortSignal.timeout(longestWait),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`the time-stamping authority answered ${response.status}`)
  }
  const token = tokenIn(await readAtMost(response))
  const stamp = readTimeStamp(token, { sha256, nonce }, trusted)
  const apart = Math.abs(stamp.at.getTime() - Date.now())
  if (apart > mostMinutesApart * 60_000) throw new TimeStampFault('other_time')

  return { ...stamp, token }
}

/** A positive integer in its shortest form: its first byte neither nothing nor a sign. */
const newNonce = (): Uint8Array<ArrayBuffer> => {
  const nonce = Uint8Array.from(randomBytes(8))
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  return nonce
}

const requestFor = (sha256: string, nonce: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Algorithm }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(Buffer.from(sha256, 'hex')) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
    .toSchema()
    .toBER()

async function readAtMost(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.byteLength
    if (length > mostBytes) throw new TimeStampFault('malformed')
    pieces.push(piece)
  }
  return Uint8Array.from(Buffer.concat(pieces))
}

/** The token as it came, byte for byte: it is signed. Status 0 is granted, 1 granted with changes (RFC 3161 2.4.2). */
function tokenIn(answer: Uint8Array<ArrayBuffer>): Uint8Array {
  const { result } = fromBER(answer)
  const [status, token] = result instanceof Sequence ? result.valueBlock.value : []
  const [code] = status instanceof Sequence ? status.valueBlock.value : []
  if (!(code instanceof Integer)) throw new TimeStampFault('malformed')
  if (code.valueBlock.valueDec > 1 || !token) throw new TimeStampFault('not_granted')

  return Uint8Array.from(token.valueBeforeDecodeView)
}
