import { spawn } from 'node:child_process'
import { root } from './environment.ts'

/** Runs one of our programs to its end, its words on this terminal. Rejects when it fails. */
export const runOnce = (argv: string[], variables: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, {
      cwd: root,
      env: { ...variables, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${argv[0]} ended with ${code ?? signal}.`)),
    )
  })
