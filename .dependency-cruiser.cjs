/** The arrows of docs/architecture.md, as rules. `npm run check` proves them. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const ours = '^(electron|renderer|shared|tests|scripts)/';

module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'A cycle means two files are one concept, or one of them knows too much.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    never(
      'shared-is-pure',
      'shared/ imports nothing of ours but shared/, and no package but zod, the parsers of dates, templates and tables, and the list of holidays.',
      { path: '^shared/' },
      {
        pathNot: ['^shared/', '^node_modules/(zod|chrono-node|date-holidays|liquidjs|papaparse)/'],
      },
    ),
    never(
      'electron-not-renderer',
      'The two processes meet only in shared/ipc.',
      { path: '^electron/' },
      {
        path: '^renderer/',
      },
    ),
    never(
      'renderer-not-electron',
      'The two processes meet only in shared/ipc.',
      { path: '^renderer/' },
      {
        path: ['^electron/', '^node_modules/electron'],
      },
    ),
    never(
      'renderer-not-node',
      'The renderer is a sandboxed page: it has no Node.',
      { path: '^renderer/' },
      {
        dependencyTypes: ['core'],
      },
    ),
    never(
      'webchat-is-small',
      'The script of web chat runs on pages of others: it takes in pure rules and nothing else.',
      { path: '^resources/webchat/source/' },
      {
        pathNot: ['^resources/webchat/source/', '^shared/logic/'],
      },
    ),
    never(
      'product-not-tests',
      'The product never imports its tests or scripts.',
      { path: '^(electron|renderer|shared)/' },
      {
        path: '^(tests|scripts)/',
      },
    ),
    never(
      'only-shell-knows-electron',
      'Everything else under electron/ runs in plain Node; let shell/ pass in what it needs.',
      { path: ours, pathNot: ['^electron/(shell/|main\\.ts|preload\\.ts)', '^tests/(e2e|bench)/'] },
      { path: '^(electron$|node_modules/electron(-store)?/)' },
    ),
    never(
      'features-are-strangers',
      'Features never import each other: share through ui/, commands/ or shared/.',
      {
        path: '^renderer/features/([^/]+)/',
      },
      {
        path: '^renderer/features/',
        pathNot: '^renderer/features/$1/',
      },
    ),
    never(
      'feature-by-its-face',
      'Outside a feature only its index is known, or that of a part of it that is loaded later.',
      {
        path: '^renderer/',
        pathNot: '^renderer/features/',
      },
      {
        path: '^renderer/features/[^/]+/',
        pathNot: ['^renderer/features/[^/]+/index\\.tsx?$', '^renderer/features/[^/]+/[^/]+/index\\.tsx?$'],
      },
    ),
    never(
      'only-app-wires',
      'renderer/app is the only place that wires; nothing imports it.',
      {
        path: '^renderer/',
        pathNot: '^renderer/app/',
      },
      {
        path: '^renderer/app/',
      },
    ),
    never(
      'only-cache-knows-dexie',
      'Nobody but renderer/cache sees Dexie: ask it for a query.',
      {
        path: ours,
        pathNot: ['^renderer/cache/', '^tests/'],
      },
      {
        path: '^node_modules/dexie',
      },
    ),
    never(
      'connectors-not-ledger',
      'A connector emits; what becomes of it is not its business.',
      {
        path: '^electron/connectors/',
      },
      {
        path: '^electron/(ledger|outbox|ipc|shell)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|tests/support/toolchain)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
