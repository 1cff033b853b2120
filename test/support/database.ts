import type { TestProject } from 'vitest/node'
import { joinCluster, type TestCluster } from './join-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

/** vitest's global set-up: the cluster that all test runs of this clone share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, leave } = await joinCluster(project.name)
  project.provide('cluster', cluster)

  return leave
}
