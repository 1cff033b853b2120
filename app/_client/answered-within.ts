'use client'

/** As long as somebody looks at a button that is busy. */
const patience = 10_000

/**
 * What is asked, or an error once there has been no answer for ten seconds: a network that swallows everything
 * refuses nothing. Whether it was done is not known then.
 */
export const answeredWithin = <Result>(asked: Promise<Result>): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new Error('no answer came')), patience)
  })

  return Promise.race([asked, silence]).finally(() => clearTimeout(timer))
}
