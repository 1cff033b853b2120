import { defineConfig } from 'vitest/config'

/**
 * Tests that need modules of their own: those that load them once the environment says where (files-case.ts), or start
 * whole processes. All others of their kind share what is loaded, which is half the time of a run; they leave no trace.
 */
export const alone = [
  'test/acts/evidence/{custody,derived-grade,files,recordings,s3-way,sending,time-stamps}.test.ts',
  'test/acts/launch/**/*.test.ts',
]

const acts = {
  globalSetup: ['test/support/database.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
}

export default defineConfig({
  test: {
    env: {
      NEXTAUTH_SECRET: 'only for tests, and long enough to pass',
      FOCALPOINT_LOG_LEVEL: 'silent',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/rules/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          // Random cases by the hundred: on a busy machine five seconds are too few.
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...acts,
          name: 'acts',
          include: ['test/acts/**/*.test.ts'],
          exclude: alone,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...acts, name: 'acts-alone', include: alone },
      },
      {
        extends: true,
        test: {
          name: 'realtime',
          include: ['test/realtime/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
