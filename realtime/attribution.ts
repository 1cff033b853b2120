/**
 * Whose each Yjs client id of a document is. The log decides (`document_client`); this is what one
 * process knows of it, with the claims that are on their way.
 */
export class Attribution {
  readonly #owners: Map<number, string | null>

  /** @param owners as the log has them; null is the act that made the document */
  constructor(owners: Map<number, string | null>) {
    this.#owners = owners
  }

  /** Whether a member may write with a client id: it is theirs, or nobody's yet. */
  mayWrite(client: number, memberId: string): boolean {
    const owner = this.#owners.get(client)
    return owner === undefined || owner === memberId
  }

  /** Whether nobody has written with a client id. */
  isNew(client: number): boolean {
    return !this.#owners.has(client)
  }

  claim(client: number, memberId: string): void {
    this.#owners.set(client, memberId)
  }

  /** Takes a claim back that the log refused. */
  release(client: number): void {
    this.#owners.delete(client)
  }
}
