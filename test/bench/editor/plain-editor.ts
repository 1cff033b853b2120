import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TextNode } from '#server/documents/text-node.ts'

const run = promisify(execFile)

/** The editor that a user would begin with, in the version that we build on. No dependencies of the project. */
const packages = {
  '@tiptap/core': '3.31.3',
  '@tiptap/extension-table': '3.31.3',
  '@tiptap/pm': '3.31.3',
  '@tiptap/starter-kit': '3.31.3',
  esbuild: '0.28.2',
}

const program = `
import { Editor } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
fetch('/text').then((answer) => answer.json()).then((content) => {
  new Editor({ element: document.querySelector('main'), extensions: [StarterKit, TableKit], content })
})
`

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<style>main { max-width: 68ch; font: 1.0625rem/1.6 serif }</style><main></main>
<script src="/program"></script></html>`

/** Serves a page with a text in a plain TipTap editor, of one person and without anything of ours. */
export async function servePlainEditor(
  home: string,
  text: TextNode,
): Promise<{ address: string; end(): Promise<void> }> {
  const folder = join(home, 'plain-editor')
  await install(folder)
  await run(
    join(folder, 'node_modules/.bin/esbuild'),
    [
      ...['main.js', '--bundle', '--minify', '--define:process.env.NODE_ENV="production"'],
      '--outfile=bundle.js',
    ],
    { cwd: folder },
  )
  const bundle = await readFile(join(folder, 'bundle.js'))
  const answers: Record<string, [string, string | Buffer]> = {
    '/': ['text/html', html],
    '/program': ['text/javascript', bundle],
    '/text': ['application/json', JSON.stringify(text)],
  }
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', '']
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}/`,
    end: () => new Promise((ended) => server.close(() => ended())),
  }
}

async function install(folder: string): Promise<void> {
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2)
  const marker = join(folder, 'installed.json')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'main.js'), program)
  if ((await readFile(marker, 'utf8').catch(() => undefined)) === wanted) return
  await writeFile(join(folder, 'package.json'), wanted)
  await run('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  await writeFile(marker, wanted)
}
