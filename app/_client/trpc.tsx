'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '#server/router.ts'

const context = createTRPCContext<AppRouter>()

/** Every procedure as query and mutation options, typed from the router. */
export const useTRPC = context.useTRPC

/** The client itself, for what names its procedure when it runs. */
export const useTRPCClient = context.useTRPCClient

/** A page of the past asks for the past, also after it was sent. */
const fromPast = () => {
  const { pathname, search } = window.location

  return search.includes('at=') ? { 'x-address': pathname + search } : {}
}

/** Gives pages the typed client. Calls are batched ten at most, as the server accepts. */
export const Calls = ({ children }: { children: ReactNode }) => {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 5_000, retry: 1 }, mutations: { retry: false } },
      }),
  )
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: '/api/trpc', maxItems: 10, headers: fromPast })],
    }),
  )

  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider queryClient={queries} trpcClient={client}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  )
}
