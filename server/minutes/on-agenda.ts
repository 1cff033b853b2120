import { and, eq, exists } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { minutesOnAgenda } from '#db/schema/minutes-on-agenda.ts'
import { held } from '#server/platform/versions.ts'

/** The meetings whose minutes a meeting has on its agenda to approve: the point may have moved, its title tells it. */
export async function minutesToApproveIn(
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ minutesOf: minutesOnAgenda.minutesOf })
    .from(minutesOnAgenda)
    .where(
      and(
        eq(minutesOnAgenda.meetingId, meetingId),
        exists(
          tx
            .select({ id: agendaPoint.id })
            .from(agendaPoint)
            .where(
              and(
                eq(agendaPoint.meetingId, meetingId),
                eq(agendaPoint.title, minutesOnAgenda.title),
                held(agendaPoint, asOf),
              ),
            ),
        ),
      ),
    )

  return rows.map(({ minutesOf }) => minutesOf)
}
