/** Since when a text on this device holds words that are not on the server (ms), and where it is written. */
export type Unsent = { readonly since: number; readonly title: string; readonly address: string }

/** A text on this device with such words. */
export type UnsentText = Unsent & { readonly documentId: string; readonly name: string }

const prefix = 'focalpoint text '

/** Where a text's database says what is unsent. */
export const unsentKey = 'unsent'

/** The name of the database in which this browser keeps a text for a member. */
export const keptName = (memberId: string, documentId: string): string =>
  `${prefix}${memberId} ${documentId}`

/** What a text's database says is unsent; null where it says nothing of the kind. */
export function readUnsent(kept: unknown): Unsent | null {
  if (typeof kept !== 'string') return null
  const unsent: Partial<Unsent> = JSON.parse(kept)
  const { since, title, address } = unsent
  return since === undefined || !title || !address ? null : { since, title, address }
}

/** The texts on this device with words that are not on the server: a member's, or everybody's who used it. */
export async function listUnsent(memberId?: string): Promise<readonly UnsentText[]> {
  const databases = await indexedDB.databases()
  const names = databases.flatMap(({ name }) =>
    name?.startsWith(memberId === undefined ? prefix : `${prefix}${memberId} `) ? [name] : [],
  )
  const found = await Promise.all(
    names.map(async (name) => {
      const unsent = readUnsent(await readKept(name, 'custom', (store) => store.get(unsentKey)))
      const documentId = name.slice(name.lastIndexOf(' ') + 1)
      return unsent === null ? [] : [{ ...unsent, documentId, name }]
    }),
  )
  return found.flat().sort((one, other) => one.since - other.since)
}

/**
 * Reads from the database of a kept text.
 * @returns undefined where there is none
 */
export async function readKept<Result>(
  name: string,
  store: 'custom' | 'updates',
  read: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  const opening = indexedDB.open(name)
  // Somebody deleted it meanwhile; an empty one in its place could not be written to.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  const database = await doneOrNothing(opening)
  if (database === undefined) return undefined
  try {
    if (!database.objectStoreNames.contains(store)) return undefined
    return await doneOrNothing(read(database.transaction(store).objectStore(store)))
  } finally {
    database.close()
  }
}

/** Deletes a text, or everything that this browser keeps, from the device. Resolves once it is gone. */
export async function forgetKept(name?: string): Promise<void> {
  const databases = name === undefined ? await indexedDB.databases() : [{ name }]
  const ours = databases.flatMap((one) => (one.name?.startsWith('focalpoint') ? [one.name] : []))
  await Promise.all(ours.map((one) => doneOrNothing(indexedDB.deleteDatabase(one))))
}

function doneOrNothing<Result>(request: IDBRequest<Result>): Promise<Result | undefined> {
  return new Promise((done) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => done(undefined)
  })
}
