import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSavedPage } from '#server/evidence/read-saved-page.ts'
import { beginsAsPage, dayOfTime, webAddress } from '#server/evidence/rules/saved-page.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding))

const markup = `<!DOCTYPE html>
<!-- saved from url=(0031)https://lantern.example/march-6 -->
<html><head><meta charset="utf-8"><title> Eleven houses\n burned </title>
<meta property="article:published_time" content="2026-03-07T06:00:00Z">
<script>document.title = 'Something else'; fetch('https://evil.example')</script>
<style>p { color: red }</style></head>
<body onload="alert(1)"><nav>Home</nav><h1>Eleven houses burned</h1><p>Armed men came in <b>two</b> lorries.</p>
<script>document.write('Never said')</script><noscript>Turn scripts on</noscript>
<iframe src="https://evil.example">Framed</iframe><svg><text>Drawn</text></svg>
<ul><li>Oldmill</li><li>Norford</li></ul></body></html>`

describe('a saved page', () => {
  it('is read for its words and for what it says of itself, and nothing of it is run', async () => {
    const page = await readSavedPage({ bytes: bytes(markup), kind: 'html' })
    expect(page).toEqual({
      title: 'Eleven houses burned',
      address: 'https://lantern.example/march-6',
      savedOn: null,
      publishedOn: '2026-03-07',
      text: 'Home\nEleven houses burned\nArmed men came in two lorries.\nOldmill\nNorford',
      isCut: false,
    })
  })

  it('is read in the letters that it declares, and in those that it does not', async () => {
    const read = async (text: string, encoding: BufferEncoding) => {
      const page = await readSavedPage({ bytes: bytes(text, encoding), kind: 'html' })
      return 'text' in page ? page.text : page.code
    }
    expect(await read('<html><meta charset="iso-8859-1"><p>\xe9t\xe9', 'latin1')).toBe('été')
    expect(await read('<html><p>été', 'utf8')).toBe('été')
    expect(await read('<html><p>\xe9t\xe9', 'latin1')).toBe('été')
    expect(await read('<html><meta charset="no-such-thing"><p>été', 'utf8')).toBe('été')
  })

  it('is read however deeply it is nested, and however long, up to a limit', async () => {
    const deep = await readSavedPage({
      bytes: bytes(`<html>${'<div>'.repeat(20_000)}Deep down`),
      kind: 'html',
    })
    expect(deep).toMatchObject({ text: 'Deep down' })
    const long = await readSavedPage({
      bytes: bytes(`<html><p>${'word '.repeat(30_000)}`),
      kind: 'html',
    })
    expect(long).toMatchObject({ isCut: true })
  })

  it('is read from the parts of a message, as browsers save it', async () => {
    const message = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://lantern.example/march-6',
      'Subject: =?utf-8?Q?=C3=89t=C3=A9_in_Oldmill?=',
      'Date: Thu, 12 Mar 2026 08:30:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://lantern.example/march-6',
      '',
      '<html><head><meta charset=3D"utf-8"><title>Other</title></head><body><p>=C3=89t=C3=A9 =',
      'came.</p></body></html>',
      '--b--',
      '',
    ].join('\r\n')
    expect(beginsAsPage('mhtml', message)).toBe(true)
    expect(await readSavedPage({ bytes: bytes(message), kind: 'mhtml' })).toMatchObject({
      title: 'Été in Oldmill',
      address: 'https://lantern.example/march-6',
      savedOn: '2026-03-12',
      text: 'Été came.',
    })
  })

  const record = (fields: readonly string[], block: Buffer) =>
    Buffer.concat([
      Buffer.from(`WARC/1.0\r\n${fields.join('\r\n')}\r\nContent-Length: ${block.length}\r\n\r\n`),
      block,
      Buffer.from('\r\n\r\n'),
    ])
  const answer = (fields: string, body: Buffer) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${fields}\r\n\r\n`), body])
  const archive = (response: Buffer) =>
    Buffer.concat([
      record(['WARC-Type: warcinfo'], Buffer.from('software: test')),
      record(['WARC-Type: response'], answer('Content-Type: image/png', Buffer.from('not a page'))),
      record(
        [
          'WARC-Type: response',
          'WARC-Target-URI: https://lantern.example/march-6',
          'WARC-Date: 2026-03-12T08:30:00Z',
        ],
        response,
      ),
    ])

  it('is read from an archive, packed and in chunks as it was sent', async () => {
    const packed = gzipSync(markup)
    const chunked = Buffer.concat([
      Buffer.from(`${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    const said = 'Content-Type: text/html; charset=utf-8'
    for (const response of [
      answer(said, Buffer.from(markup)),
      answer(`${said}\r\nContent-Encoding: gzip`, packed),
      answer(`${said}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked`, chunked),
    ]) {
      const file = new Uint8Array(archive(response))
      expect(beginsAsPage('warc', Buffer.from(file).toString('latin1'))).toBe(true)
      expect(await readSavedPage({ bytes: file, kind: 'warc' })).toMatchObject({
        title: 'Eleven houses burned',
        address: 'https://lantern.example/march-6',
        savedOn: '2026-03-12',
      })
    }
  })

  const records = (...all: [string, Buffer][]): Buffer[] =>
    all.map(([type, body]) => record([`WARC-Type: ${type}`], body))
  const page = answer('Content-Type: text/html; charset=utf-8', Buffer.from(markup))
  const whole = records(['warcinfo', Buffer.from('software: test')], ['response', page])
  const readPacked = (given: Buffer) => {
    expect(given.length).toBeGreaterThan(0)
    return readSavedPage({ bytes: new Uint8Array(given), kind: 'warc' })
  }
  const withName = (packed: Buffer): Buffer => {
    const named = Buffer.concat([
      packed.subarray(0, 10),
      Buffer.from('a.warc\0'),
      packed.subarray(10),
    ])
    named[3] = 0x08
    return named
  }

  it.each([
    ['each record', Buffer.concat(whole.map((one) => gzipSync(one)))],
    ['all at once', gzipSync(Buffer.concat(whole))],
    [
      'some records and not others',
      Buffer.concat([whole[0] ?? Buffer.of(), gzipSync(whole[1] ?? '')]),
    ],
    ['with its name in the head', Buffer.concat(whole.map((one) => withName(gzipSync(one))))],
    [
      'with what is damaged behind the page',
      Buffer.concat([gzipSync(Buffer.concat(whole)), Buffer.from([0x1f, 0x8b, 8, 0])]),
    ],
  ])('is read from an archive that is packed: %s', async (_, packed) => {
    expect(await readPacked(packed)).toMatchObject({ title: 'Eleven houses burned' })
  })

  const changed = (packed: Buffer, at: number): Buffer => {
    const other = Buffer.from(packed)
    other[other.length + at] = (other[other.length + at] ?? 0) ^ 0xff
    return other
  }
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

  it.each([
    ['cut short', gzipSync(Buffer.concat(whole)).subarray(0, -9)],
    ['without its end', gzipSync(Buffer.concat(whole)).subarray(0, -4)],
    ['with another sum', changed(gzipSync(Buffer.concat(whole)), -8)],
    ['with another length', changed(gzipSync(Buffer.concat(whole)), -4)],
    [
      'that ends in its own head',
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0, ...Array(20).fill(65)]),
    ],
    ['with a record that goes beyond it', gzipSync(Buffer.concat(whole).subarray(0, -40))],
    [
      'one record that unpacks to 26 MB',
      Buffer.concat([gzipSync(Buffer.concat(records(['metadata', zeros(26)]))), ...whole]),
    ],
    [
      'many that unpack to 120 MB together',
      Buffer.concat([
        ...Array(6).fill(gzipSync(Buffer.concat(records(['metadata', zeros(20)])))),
        ...whole,
      ]),
    ],
  ])('is not found in one that is packed and damaged, or a bomb: %s', async (_, packed) => {
    expect(await readPacked(packed)).toMatchObject({ code: 'evidence.page_not_found' })
  })

  it('is not found where the file holds none or does not keep to its own lengths', async () => {
    const none = { code: 'evidence.page_not_found' }
    const whole = archive(answer('Content-Type: text/html', Buffer.from(markup)))
    const read = (given: Uint8Array, kind: 'warc' | 'mhtml') =>
      readSavedPage({ bytes: new Uint8Array(given), kind })
    expect(await read(whole.subarray(0, whole.length - 200), 'warc')).toMatchObject(none)
    expect(
      await read(
        archive(answer('Content-Type: text/html\r\nContent-Encoding: gzip', Buffer.from('no'))),
        'warc',
      ),
    ).toMatchObject(none)
    expect(await read(bytes('Mime-Version: 1.0\r\n\r\nwords'), 'mhtml')).toMatchObject(none)
  })
})

describe('how a saved page begins', () => {
  it.each([
    ['html', '\u00ef\u00bb\u00bf \n<!-- c --><html lang="en">', true],
    ['html', '<!DOCTYPE html>', true],
    ['html', 'MZ<html>', false],
    ['html', '<html>\0', false],
    ['html', '<svg><script>', false],
    ['mhtml', 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n', false],
    ['mhtml', '<html>MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n', false],
    ['warc', 'WARC/1.1\r\nWARC-Type: warcinfo', true],
    ['warc', 'PK\u0003\u0004', false],
  ] as const)('as %s: %j is %s', (kind, head, is) => {
    expect(beginsAsPage(kind, head)).toBe(is)
  })

  it('gives an address of the web and days, or nothing', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull()
    expect(webAddress('file:///etc/passwd')).toBeNull()
    expect(webAddress(' https://lantern.example/a ')).toBe('https://lantern.example/a')
    expect(dayOfTime('2026-03-07')).toBe('2026-03-07')
    expect(dayOfTime('Thu Mar 12 2026 08:30:00 GMT+0100 (heure d’Europe centrale)')).toBe(
      '2026-03-12',
    )
    expect(dayOfTime('soon')).toBeNull()
  })
})
