import { readFile, rename, writeFile } from 'node:fs/promises'

/** Notes which process runs each part now; a reader finds the old note or the new one, never half of it. */
export const writeProcesses = async (file: string, running: Record<string, number>) => {
  await writeFile(`${file}.next`, JSON.stringify(running))
  await rename(`${file}.next`, file)
}

/** The id of the process that runs a part now, or that ran it last. */
export const processOf = async (file: string, part: 'web' | 'realtime' | 'worker') => {
  const running: Record<string, number> = JSON.parse(await readFile(file, 'utf8'))
  const pid = running[part]
  if (pid === undefined) throw new Error(`No process was started for ${part}`)
  return pid
}
