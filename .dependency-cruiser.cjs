// Who may import whom (README.md, "Architecture"). Every rule is an error: a boundary that only
// warns is no boundary.
const pure = '(^|/)rules/'
// What answers programs: no pages, though the record's tiles and checkpoint have addresses of their own.
const endpoints = '^app/(api|checkpoint|tile)/'
const areas = '^server/(?!exercise/|launch/|messages/|platform/)[^/]+/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules import rules: no framework, no database, no clock, nothing of Node.',
      severity: 'error',
      from: { path: '^server/[^/]+/rules/' },
      to: { pathNot: pure },
    },
    {
      name: 'pages-have-no-database',
      comment: 'A page reads and asks through procedures; it never reaches for the database.',
      severity: 'error',
      from: { path: '^app/', pathNot: endpoints },
      to: { path: '^(db/|realtime/|node_modules/(drizzle-orm|postgres|graphile-worker)/)' },
    },
    {
      name: 'pages-see-the-surface-of-the-server',
      comment:
        'Router types, schemas, rules, the text schema, messages, and the server-side caller.',
      severity: 'error',
      from: { path: '^app/', pathNot: endpoints },
      to: {
        path: '^server/',
        pathNot: [
          pure,
          '\\.schema\\.ts$',
          '^server/router\\.ts$',
          '^server/documents/',
          '^server/messages/',
          '^server/platform/',
          // The pure half of the record, which the browser may use to check what it is shown.
          '^server/record/(bytes|canonical|merkle|merkle-paths|merkle-tree|note|plain-object|sha256)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'realtime-is-its-own-process',
      comment:
        'It shares the platform, the text schema, rules and the database with the pages, nothing else.',
      severity: 'error',
      from: { path: '^realtime/' },
      to: {
        path: '^(app|server)/',
        pathNot: [pure, '^server/(platform|documents|messages)/', '\\.schema\\.ts$'],
      },
    },
    {
      name: 'database-knows-nobody',
      comment: "Tables and migrations know rules' types at most.",
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|server|realtime)/', pathNot: pure },
    },
    {
      name: 'server-knows-no-page',
      severity: 'error',
      from: { path: '^(server|db|realtime)/' },
      to: { path: '^app/' },
    },
    {
      name: 'nobody-calls-the-exercise',
      comment: 'The exercise is a caller, like a page; only its launcher starts it.',
      severity: 'error',
      from: { path: '^(app|server|realtime|db)/', pathNot: '^server/(exercise|launch)/' },
      to: { path: '^server/exercise/' },
    },
    {
      name: 'areas-do-not-route-each-other',
      comment: "Only the one router assembles the areas' routers.",
      severity: 'error',
      from: { path: areas },
      to: { path: ['^server/router\\.ts$', '^server/[^/]+/router\\.ts$'] },
    },
    {
      name: 'findings-know-no-risk',
      comment:
        'Two tracks (docs/decisions.md): a finding is about what somebody did, a risk about what may come. Neither score feeds the other.',
      severity: 'error',
      from: { path: '^server/findings/' },
      to: { path: '^server/risks/' },
    },
    {
      name: 'risks-know-no-finding',
      comment: 'The other half: a rating reads no finding, not even its types.',
      severity: 'error',
      from: { path: '^server/risks/' },
      to: { path: '^server/findings/' },
    },
    {
      name: 'development-only',
      comment: 'What runs must not need what is only installed for development.',
      severity: 'error',
      from: { path: '^(app|server|db|realtime)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|svg|woff2?)$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
