import { AwsV4Signer } from 'aws4fetch'
import { expect, it } from 'vitest'
import { signatureOf } from '../../support/sigv4.ts'

// Examples of "Authenticating Requests: Using the Authorization Header" in the S3 API reference.
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const keyId = 'AKIAIOSFODNN7EXAMPLE'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const examples = [
  {
    method: 'GET',
    address: '/test.txt',
    headers: { range: 'bytes=0-9', 'x-amz-content-sha256': empty },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    method: 'PUT',
    address: '/test%24file.text',
    headers: {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    method: 'GET',
    address: '/?lifecycle',
    headers: { 'x-amz-content-sha256': empty },
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    method: 'GET',
    address: '/?max-keys=2&prefix=J',
    headers: { 'x-amz-content-sha256': empty },
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
]
const host = 'examplebucket.s3.amazonaws.com'
const datetime = '20130524T000000Z'

it.each(examples)('AWS’s example is signed as AWS signs it: $method $address', async (example) => {
  const { method, address, signature } = example
  const headers = { ...example.headers, host, 'x-amz-date': datetime }
  const names = Object.keys(headers).toSorted().join(';')
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`
  expect(
    signatureOf({ method, address, headers: { ...headers, authorization } }, secret),
  ).toMatchObject({
    ...{ keyId, region: 'us-east-1', given: signature, right: signature },
  })
  const signer = new AwsV4Signer({
    ...{ method, url: `https://${host}${address}`, headers: example.headers, datetime },
    ...{ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region: 'us-east-1' },
    allHeaders: true,
  })
  expect(await signer.signature()).toBe(signature)
})
