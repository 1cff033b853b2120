import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { addressOf } from './address-of.ts'
import { appDatabase } from './database.ts'
import { env } from './env.ts'
import { revokeSession, sessionCookie, sessionOfToken } from './session.ts'
import { signIn } from './sign-in.ts'

/**
 * next-auth as an envelope only: it carries a random session token in an encrypted cookie. Who that is and
 * what they may do is read from the database at every request, never from the token.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env.sessionSecret,
  session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  useSecureCookies: true,
  cookies: {
    sessionToken: {
      name: sessionCookie,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    },
  },
  providers: [
    Credentials({
      credentials: { name: { type: 'text' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        const forwarded = request.headers?.['x-forwarded-for']
        const signedIn = await signIn(appDatabase(), {
          name: credentials?.name ?? '',
          password: credentials?.password ?? '',
          address: addressOf(forwarded, env.trustedProxies),
        })
        if (!signedIn.ok) throw new Error(signedIn.why)

        return { id: signedIn.memberId, sid: signedIn.token }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user && 'sid' in user ? { sid: user.sid } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token.sid !== 'string') return
      const open = await sessionOfToken(appDatabase(), token.sid, false)
      if (open) await revokeSession(appDatabase(), open.id)
    },
  },
})
