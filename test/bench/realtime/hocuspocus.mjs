import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// Hocuspocus as its documentation sets it up with a database: argv is the folder it is installed in, its
// port and the address of a PostgreSQL. It stores 2 to 10 s after a change, which is its default.
const [folder, port, url] = process.argv.slice(2)
const installed = createRequire(`${folder}/package.json`)
/** @param {string} name */
const load = (name) => import(pathToFileURL(installed.resolve(name)).href)
const { Server } = await load('@hocuspocus/server')
const { Database } = await load('@hocuspocus/extension-database')
const { default: postgres } = await load('postgres')

const sql = postgres(url, { max: 6, onnotice: () => {} })
await sql`create table if not exists peer_document (name text primary key, state bytea not null)`
const database = new Database({
  fetch: async ({ documentName }) => {
    const [row] = await sql`select state from peer_document where name = ${documentName}`
    return row?.state ?? null
  },
  store: async ({ documentName, state }) => {
    await sql`insert into peer_document (name, state) values (${documentName}, ${state})
      on conflict (name) do update set state = excluded.state`
  },
})
const server = new Server({
  address: '127.0.0.1',
  port: Number(port),
  quiet: true,
  stopOnSignals: false,
  extensions: [database],
})
await server.listen()
