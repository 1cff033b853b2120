import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { type Constructed, type ObjectIdentifier, type OctetString, Sequence } from 'asn1js'
import { type Attribute, Certificate, ExtKeyUsage, type SignedData, type SignerInfo } from 'pkijs'
import { TimeStampFault } from './time-stamp-fault.ts'

/** Hashes that a signature of today may use, by their object identifier. */
const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const pss = '1.2.840.113549.1.1.10'
const attributes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const
const extendedKeyUsage = '2.5.29.37'
const timeStamping = '1.3.6.1.5.5.7.3.8'
/** Certificates between the signer's and a trusted one. */
const longestChain = 6

/**
 * The certificate whose key signed a token's content (RFC 5652 5.4): the one that the signature itself names (RFC 5035),
 * for time stamping alone (RFC 3161 2.3), valid then, and issued by way of those enclosed by one that is trusted.
 * @throws TimeStampFault where any of it is not so
 */
export function provenSigner(
  signed: SignedData,
  content: Uint8Array,
  at: Date,
  trusted: readonly X509Certificate[],
): X509Certificate {
  const [info, ...others] = signed.signerInfos
  if (info === undefined || others.length > 0) throw new TimeStampFault('unsigned')
  const enclosed = (signed.certificates ?? []).filter((one) => one instanceof Certificate)
  const certificates = [
    ...enclosed.map((one) => new X509Certificate(Buffer.from(one.toSchema().toBER()))),
    ...trusted,
  ]
  const signer = namedBy(info, certificates)
  proveSignature(info, signer, content)
  proveUsage(signer)
  if (!isTrusted(signer, certificates, trusted, at)) throw new TimeStampFault('untrusted')

  return signer
}

const attributeOf = (info: SignerInfo, ...types: string[]): Attribute | undefined =>
  info.signedAttrs?.attributes.find(({ type }) => types.includes(type))

function namedBy(info: SignerInfo, certificates: readonly X509Certificate[]): X509Certificate {
  const named = attributeOf(info, attributes.signingCertificateV2, attributes.signingCertificate)
  const outer = named?.values[0]
  // SigningCertificate: a sequence of a sequence of identifiers, the first of which is the signer's.
  const identifier = inner(inner(outer)?.[0])?.[0]
  const [first, second] = inner(identifier) ?? []
  const isNamedBySequence = first instanceof Sequence
  const algorithm = isNamedBySequence
    ? hashes[(inner(first)?.[0] as ObjectIdentifier | undefined)?.valueBlock.toString() ?? '']
    : named?.type === attributes.signingCertificate
      ? 'sha1'
      : 'sha256'
  const hash = ((isNamedBySequence ? second : first) as OctetString | undefined)?.valueBlock
    .valueHexView
  if (!algorithm || !hash) throw new TimeStampFault('wrong_certificate')
  const found = certificates.find((certificate) =>
    createHash(algorithm).update(certificate.raw).digest().equals(hash),
  )
  if (!found) throw new TimeStampFault('wrong_certificate')
  return found
}

const inner = (block: unknown) => (block as Constructed | undefined)?.valueBlock?.value

function proveSignature(info: SignerInfo, signer: X509Certificate, content: Uint8Array): void {
  const algorithm = hashes[info.digestAlgorithm.algorithmId]
  const digest = attributeOf(info, attributes.messageDigest)?.values[0] as OctetString | undefined
  const hasType = attributeOf(info, attributes.contentType) !== undefined
  if (!info.signedAttrs || !algorithm || !digest || !hasType) throw new TimeStampFault('unsigned')
  const found = createHash(algorithm).update(content).digest()
  if (!found.equals(digest.valueBlock.valueHexView)) throw new TimeStampFault('wrong_signature')
  const key = signer.publicKey
  const isPss = info.signatureAlgorithm.algorithmId === pss
  const padding = isPss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {}
  const signature = info.signature.valueBlock.valueHexView
  const said = new Uint8Array(info.signedAttrs.encodedValue)
  if (!verify(algorithm, said, { key, ...padding }, signature)) {
    throw new TimeStampFault('wrong_signature')
  }
}

function proveUsage(signer: X509Certificate): void {
  const certificate = Certificate.fromBER(Uint8Array.from(signer.raw))
  const usage = certificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage)
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : []
  const isFor = usage?.critical && purposes.length === 1 && purposes[0] === timeStamping
  if (!isFor) throw new TimeStampFault('not_for_time_stamping')
}

function isTrusted(
  signer: X509Certificate,
  certificates: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
): boolean {
  let current = signer
  for (let step = 0; step < longestChain; step++) {
    if (!isValid(current, at)) return false
    const { fingerprint256 } = current
    if (trusted.some((one) => one.fingerprint256 === fingerprint256)) return true
    const subject = current
    const issuer = certificates.find(
      (one) => one.ca && subject.checkIssued(one) && subject.verify(one.publicKey),
    )
    if (!issuer || issuer.fingerprint256 === fingerprint256) return false
    current = issuer
  }
  return false
}

const isValid = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  new Date(validFrom) <= at && at <= new Date(validTo)
