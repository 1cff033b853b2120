import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

/** What an authority does that should not be believed, or does not work. */
export type TsaManner =
  | 'stamps'
  | 'other_nonce'
  | 'late'
  | 'rejects'
  | 'babbles'
  | 'fails'
  | 'forges'

export const vectors = join(import.meta.dirname, '../vectors/time-stamps')
const sha256 = '2.16.840.1.101.3.4.2.1'
const info = '1.2.840.113549.1.9.16.1.4'

const ofVector = (name: string) => readFile(join(vectors, name))
const nothing = new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) })

/** A time-stamping authority of our own, over HTTP, with a certificate that `root.pem` issued (made by openssl). */
export async function startTsa() {
  const pem = await ofVector('authority.pem')
  const certificate = Certificate.fromBER(Uint8Array.from(new X509Certificate(pem).raw))
  const pkcs8 = createPrivateKey(await ofVector('authority.key')).export({
    ...{ format: 'der', type: 'pkcs8' },
  })
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, curve, true, ['sign'])
  const certificateHash = createHash('sha256').update(new X509Certificate(pem).raw).digest()
  let manner: TsaManner = 'stamps'
  const asked: string[] = []

  const stamp = async ({ messageImprint, nonce }: TimeStampReq): Promise<TimeStampResp> => {
    const said = new TSTInfo({
      ...{ version: 1, policy: '1.2.3.4.1', messageImprint },
      serialNumber: new Integer({ value: asked.length }),
      genTime: new Date(Date.now() - (manner === 'late' ? 3_600_000 : 0)),
      nonce: manner === 'other_nonce' ? new Integer({ value: 7 }) : (nonce ?? new Integer()),
    })
    const content = said.toSchema().toBER()
    const digest = createHash('sha256').update(new Uint8Array(content)).digest()
    const identifier = new Sequence({ value: [new OctetString({ valueHex: certificateHash })] })
    const named = new Sequence({ value: [new Sequence({ value: [identifier] })] })
    const attributes = [
      { type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: info })] },
      { type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] },
      { type: '1.2.840.113549.1.9.16.2.47', values: [named] },
    ]
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: info,
        eContent: new OctetString({ valueHex: content }),
      }),
      certificates: [certificate],
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
          digestAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
          signedAttrs: new SignedAndUnsignedAttributes({
            type: 0,
            attributes: attributes.map((one) => new Attribute(one)),
          }),
        }),
      ],
    })
    await signed.sign(key, 0, 'SHA-256')
    const [signer] = signed.signerInfos
    if (manner === 'forges' && signer) {
      const forged = new Uint8Array(signer.signature.valueBlock.valueHexView)
      forged.set([(forged.at(-1) ?? 0) ^ 1], forged.length - 1)
      signer.signature = new OctetString({ valueHex: forged })
    }
    const token = new ContentInfo({
      contentType: '1.2.840.113549.1.7.2',
      content: signed.toSchema(true),
    })
    return new TimeStampResp({
      status: new PKIStatusInfo({ status: 0 }),
      timeStampToken: token,
    })
  }

  const server = createServer(async (incoming, response) => {
    const request = TimeStampReq.fromBER(Uint8Array.from(await buffer(incoming)))
    asked.push(
      Buffer.from(request.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex'),
    )
    if (manner === 'fails') return void response.writeHead(500).end()
    if (manner === 'babbles') return void response.end('no time stamp')
    const answer = manner === 'rejects' ? nothing : await stamp(request)
    response.setHeader('content-type', 'application/timestamp-reply')
    response.end(Buffer.from(answer.toSchema().toBER()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    trusted: [new X509Certificate(await ofVector('root.pem'))],
    asked,
    behave: (as: TsaManner) => {
      manner = as
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
