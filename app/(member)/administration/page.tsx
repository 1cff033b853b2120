import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { installationRoles, type Role } from '#server/members/rules/roles.ts'
import { caller } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { StateWord } from '../../_ui/state-word.tsx'
import { Table } from '../../_ui/table.tsx'
import { InviteMember } from './_parts/invite-member.tsx'
import { MemberDialog } from './_parts/member-dialog.tsx'
import { MemberRoles } from './_parts/member-roles.tsx'

/** Every account, with its ministry and its roles over the installation. */
const MembersPage = async () => {
  const api = await caller()
  const [me, members, ministries, mandates] = await Promise.all([
    api.members.me({}),
    api.members.list({}),
    api.members.ministries({}),
    api.members.installationMandates({}),
  ])
  const t = await getTranslations('administration.members')
  const words = await getTranslations('common')
  const roleWords = await getTranslations('administration.roles.names')
  const names = (role: Role) =>
    role === 'administrator' || role === 'auditor' || role === 'convenor'
      ? roleWords(role)
      : words(`roles.${role}`)
  const mayChange = may('member.revise', { installation: me?.roles ?? [] })
  const choices = (ministries ?? []).map((one) => ({ value: one.ministryId, label: one.name }))

  return (
    <>
      {mayChange && (
        <div className="pb-4">
          <MemberDialog ministries={choices} />
        </div>
      )}
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          { key: 'name', label: t('columns.name') },
          { key: 'ministry', label: t('columns.ministry') },
          { key: 'roles', label: t('columns.roles') },
          { key: 'actions', label: t('columns.actions'), align: 'end' },
        ]}
        rows={(members ?? []).map((member) => {
          const held = (mandates ?? []).filter((one) => one.memberId === member.memberId)
          return {
            key: member.memberId,
            cells: {
              name: (
                <>
                  <strong>{member.name}</strong>
                  <span className="block text-sm text-soft">{member.office}</span>
                  <span className="block text-faint text-sm">
                    {t('signInName', { name: member.signInName })}
                  </span>
                  {member.disabled && <StateWord sign="refused">{t('disabled')}</StateWord>}
                </>
              ),
              ministry: member.ministryName ?? (
                <span className="text-faint">{words('shell.noMinistry')}</span>
              ),
              roles: held.map(({ mandateId, role }) => (
                <span key={mandateId} className="block">
                  {names(role)}
                </span>
              )),
              actions: mayChange && (
                <span className="flex flex-wrap gap-1 sm:justify-end">
                  <MemberDialog ministries={choices} member={member} />
                  {!member.disabled && (
                    <MemberRoles
                      memberId={member.memberId}
                      name={member.name}
                      held={held.flatMap(({ mandateId, role }) =>
                        installationRoles.flatMap((one) =>
                          one === role ? [{ mandateId, role: one }] : [],
                        ),
                      )}
                    />
                  )}
                  {!member.disabled && (
                    <InviteMember
                      memberId={member.memberId}
                      name={member.name}
                      address={env.publicUrl}
                    />
                  )}
                </span>
              ),
            },
          }
        })}
      />
    </>
  )
}

export default MembersPage
