/** Alive: the process answers. */
export const GET = (): Response => Response.json({ status: 'alive' })
