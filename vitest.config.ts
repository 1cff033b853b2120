import { defineConfig } from 'vitest/config'

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
        },
      },
      {
        extends: true,
        test: {
          name: 'acts',
          include: ['test/acts/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
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
