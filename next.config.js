import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/_client/i18n-request.ts',
  // Words are made ready when the pages are built: no browser needs a parser of ICU messages.
  experimental: {
    messages: {
      path: './server/messages',
      format: 'json',
      locales: ['en', 'fr'],
      precompile: true,
    },
  },
})

/** Languages that react-aria speaks and Focalpoint does not: thirty of them come with every field otherwise. */
const unspoken =
  'ar-AE,bg-BG,cs-CZ,da-DK,de-DE,el-GR,es-ES,et-EE,fi-FI,he-IL,hr-HR,hu-HU,it-IT,ja-JP,ko-KR,lt-LT,lv-LV,nb-NO,nl-NL,pl-PL,pt-BR,pt-PT,ro-RO,ru-RU,sk-SK,sl-SI,sr-SP,sv-SE,tr-TR,uk-UA,zh-CN,zh-TW'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    '@node-rs/argon2',
    'postgres',
    'pino',
    'graphile-worker',
    'docx',
    'mammoth',
    'pdfkit',
    // One copy for all of the server: a second one would not know the first one's documents (yjs #438).
    'yjs',
  ],
  // TypeScript 7 checks the whole tree in its own step; the builder cannot drive it.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    resolveAlias: {
      'next/dist/compiled/buffer': { browser: './app/_client/no-buffer.ts' },
      buffer: { browser: './app/_client/no-buffer.ts' },
    },
    rules: {
      [`{${unspoken}}.mjs`]: { loaders: ['./app/_client/unspoken.cjs'], condition: 'foreign' },
    },
  },
  experimental: {
    // Else a page that reads itself again without a network is left for the browser's own error page.
    useOffline: true,
    optimizePackageImports: ['react-aria-components'],
    // Writing and compacting the builder's cache took longer than the build that it saves.
    turbopackFileSystemCacheForBuild: false,
  },
}

export default withNextIntl(config)
