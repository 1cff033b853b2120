import type { X509Certificate } from 'node:crypto'
import { ContentInfo, SignedData, TSTInfo } from 'pkijs'
import { provenSigner } from './prove-time-stamp.ts'
import { TimeStampFault } from './time-stamp-fault.ts'

/** What a token says, once it is believed. */
export type TimeStamp = {
  at: Date
  /** Whom the certificate names that signed it. */
  authority: string
  /** The token's number with that authority, hexadecimal. */
  serial: string
}

const signedData = '1.2.840.113549.1.7.2'
const timeStampInfo = '1.2.840.113549.1.9.16.1.4'
const sha256Algorithm = '2.16.840.1.101.3.4.2.1'

/**
 * Reads a time-stamp token (RFC 3161 2.4.2, DER) and believes it only where it is about this SHA-256 and, when it was
 * asked for with one, bears the nonce; is signed by the certificate that it names; and that certificate is for time
 * stamping alone and goes back to one that is trusted.
 * @throws TimeStampFault for any other
 */
export function readTimeStamp(
  token: Uint8Array,
  expected: Expected,
  trusted: readonly X509Certificate[],
): TimeStamp {
  try {
    return readProven(token, expected, trusted)
  } catch (error) {
    // What readers of ASN.1 and of keys throw for what is none has no type of its own.
    throw error instanceof TimeStampFault ? error : new TimeStampFault('malformed', error)
  }
}

type Expected = { sha256: string; nonce?: Uint8Array }

function readProven(
  token: Uint8Array,
  expected: Expected,
  trusted: readonly X509Certificate[],
): TimeStamp {
  const { signed, content } = opened(token)
  const info = TSTInfo.fromBER(content)
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const isAbout =
    hashAlgorithm.algorithmId === sha256Algorithm && hex(hashedMessage) === expected.sha256
  if (!isAbout) throw new TimeStampFault('other_hash')
  const nonce = expected.nonce && Buffer.from(expected.nonce).toString('hex')
  if (nonce && (info.nonce === undefined || hex(info.nonce) !== nonce)) {
    throw new TimeStampFault('other_nonce')
  }
  const signer = provenSigner(signed, content, info.genTime, trusted)

  return { at: info.genTime, authority: nameOf(signer), serial: hex(info.serialNumber) }
}

const opened = (token: Uint8Array): { signed: SignedData; content: Uint8Array<ArrayBuffer> } => {
  const info = ContentInfo.fromBER(Uint8Array.from(token))
  if (info.contentType !== signedData) throw new TimeStampFault('malformed')
  const signed = new SignedData({ schema: info.content })
  const { eContentType, eContent } = signed.encapContentInfo
  if (eContentType !== timeStampInfo || !eContent) throw new TimeStampFault('malformed')

  return { signed, content: new Uint8Array(eContent.getValue()) }
}

const hex = ({ valueBlock }: { valueBlock: { valueHexView: Uint8Array } }): string =>
  Buffer.from(valueBlock.valueHexView).toString('hex')

/** The certificate's common name, or the organisation's, or all that it says. */
const nameOf = ({ subject }: X509Certificate): string => {
  const said = (part: string) => new RegExp(`^${part}=(.+)$`, 'm').exec(subject)?.[1]
  return (said('CN') ?? said('O') ?? subject)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, 200)
}
