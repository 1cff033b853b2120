import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { connect } from '#db/client.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { getRoom } from '#server/sittings/get-room.ts'

// What pages ask and send, in a process of its own, as the web process answers it but without the framework around
// it: a bound in favour of the way in which every page reads again.

type Asked =
  | { do: 'read'; memberId: string; meetingId: string }
  | { do: 'vote'; memberId: string; ballotId: string; choice: 'yes' | 'no' }

const app = connect(process.env.DATABASE_URL ?? '', { max: 10, name: 'bench-door' })
let reads = 0

const answerTo = async (asked: Asked): Promise<unknown> => {
  const caller = { kind: 'member', memberId: asked.memberId } as const
  if (asked.do === 'read') {
    reads += 1
    return getRoom.run(app, { meetingId: asked.meetingId }, { caller })
  }
  const { ballotId, choice } = asked
  const vote = { ballotId, choice, explanation: '' }
  return castVote.run(app, vote, { caller, key: crypto.randomUUID() })
}

const server = createServer((request, response) => {
  const answer = async () => {
    if (request.method === 'GET') return { reads }
    return answerTo(JSON.parse(await text(request)))
  }
  answer().then(
    (answered) => response.end(JSON.stringify(answered)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => void app.close().then(() => process.exit(0)))
})
