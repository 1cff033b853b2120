import { createServer } from 'node:net'
import { Plain } from './environment.ts'

/** Throws a sentence that names the way out when another program listens on the port. */
export const checkPort = (host: string, port: number, variable: string): Promise<void> =>
  new Promise((free, refused) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const code = 'code' in error ? error.code : ''
      const reason =
        code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program.`
          : code === 'EACCES'
            ? `This account may not use port ${port}.`
            : `Port ${port} on ${host} cannot be used: ${error.message}.`
      refused(
        new Plain(`${reason} Stop it, or choose another port: ${variable}=${port + 100} npm run …`),
      )
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
