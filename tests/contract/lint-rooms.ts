/** The rooms as ARCHITECTURE states them, written apart from biome.json so that each checks the other. */
const PANES = ['map', 'charts', 'table', 'legend', 'details', 'timeline', 'data'].map(
  (p) => `panes/${p}`,
);
const TASKS = [
  'edit',
  'import',
  'export',
  'gaps',
  'walk',
  'field',
  'protocol',
  'documents',
  'present',
  'collaborate',
  'need',
  'permits',
  'money',
  'cameras',
  'programmes',
].map((task) => `tasks/${task}`);

const BELOW_FILES = ['domain'];
const BELOW_DATA = ['files', ...BELOW_FILES];
const BELOW_VIEW = ['geodata', 'analysis', ...BELOW_DATA, 'text', 'ui'];
const BELOW_PANES = ['view', ...BELOW_VIEW];
const BELOW_TASKS = [...PANES, ...BELOW_PANES];
const BELOW_APP = [...TASKS, ...BELOW_TASKS];

const REACT = ['react', 'react/jsx-runtime', 'react-dom/client'];
const QUERY = ['@tanstack/react-query'];
const MAP = ['maplibre-gl', 'maplibre-gl/dist/maplibre-gl.css', 'react-map-gl/maplibre'];
const CHARTS = ['recharts'];
const NEVER = ['..', '../domain/measure', './utils', './helpers'];

const ALL_ROOMS = ['app', ...BELOW_APP];

/** Every import that is tried in every room. */
export const targets: readonly string[] = [
  ...ALL_ROOMS.map((room) => `@/${room}/something`),
  ...REACT,
  ...QUERY,
  ...MAP,
  ...CHARTS,
  ...NEVER,
];

export interface Room {
  readonly name: string;
  /** The file in which the imports are tried. */
  readonly probe: string;
  mayImport(target: string): boolean;
}

function room(name: string, below: readonly string[], packages: readonly string[]): Room {
  const allowed = new Set([...below.map((one) => `@/${one}/something`), ...packages]);
  return { name, probe: `src/${name}/probe.ts`, mayImport: (target) => allowed.has(target) };
}

function paneOnly(name: string): readonly string[] {
  if (name === 'panes/map') return MAP;
  return name === 'panes/charts' ? CHARTS : [];
}

export const ROOMS: readonly Room[] = [
  room('domain', [], []),
  room('files', BELOW_FILES, []),
  room('geodata', BELOW_DATA, []),
  room('analysis', BELOW_DATA, []),
  room('text', BELOW_FILES, []),
  room('ui', [], REACT),
  room('view', BELOW_VIEW, [...REACT, ...QUERY]),
  ...PANES.map((name) => room(name, BELOW_PANES, [...REACT, ...QUERY, ...paneOnly(name)])),
  ...TASKS.map((name) => room(name, BELOW_TASKS, [...REACT, ...QUERY])),
  room('app', BELOW_APP, [...REACT, ...QUERY]),
  room('panes', [], []),
  room('tasks', [], []),
];

export function importsOf(paths: readonly string[]): readonly string[] {
  return paths.map((path) => `import '${path}';`);
}

interface Plant {
  readonly breach: string;
  readonly files: Readonly<Record<string, string>>;
  /** undefined: nothing may be reported. */
  readonly rule: string | undefined;
}

const longFunction = `export function long(): number {
  let sum = 0;
${'  sum += 1;\n'.repeat(60)}  return sum;
}
`;

export const PLANTS: readonly Plant[] = [
  {
    breach: 'none: clean files pass',
    rule: undefined,
    files: {
      'src/domain/clean.ts': 'export interface Clean {\n  readonly id: string;\n}\n',
      'src/view/use-clean.ts':
        "import { useState } from 'react';\nimport type { Clean } from '@/domain/clean';\n\nexport function useClean(): Clean | undefined {\n  const [clean] = useState<Clean>();\n  return clean;\n}\n",
      'src/panes/table/CleanTable.tsx':
        "import { useClean } from '@/view/use-clean';\n\nexport function CleanTable() {\n  const clean = useClean();\n  return <p>{clean?.id}</p>;\n}\n",
      'src/text/clean-words.ts':
        "import type { Clean } from '@/domain/clean';\n\nexport function wordFor({ id }: Clean): string {\n  return id;\n}\n",
    },
  },
  {
    breach: 'the entry reaches past app',
    rule: 'lint/style/noRestrictedImports',
    files: { 'src/main.tsx': "import '@/panes/map/MapPane';\n" },
  },
  {
    breach: 'text imports a value of domain',
    rule: 'plugin',
    files: {
      'src/text/value.ts':
        "import { clean } from '@/domain/clean';\n\nexport const word: string = clean.id;\n",
    },
  },
  {
    breach: 'a barrel',
    rule: 'lint/performance/noBarrelFile',
    files: { 'src/domain/barrel.ts': "export { a } from './a';\nexport { b } from './b';\n" },
  },
  {
    breach: 'export of everything',
    rule: 'lint/performance/noReExportAll',
    files: { 'src/domain/everything.ts': "export * from './a';\n" },
  },
  {
    breach: 'a default export',
    rule: 'lint/style/noDefaultExport',
    files: { 'src/domain/by-default.ts': 'export default 1;\n' },
  },
  {
    breach: 'an import cycle',
    rule: 'lint/suspicious/noImportCycles',
    files: {
      'src/analysis/left.ts':
        "import { right } from './right';\n\nexport const left = () => right();\n",
      'src/analysis/right.ts':
        "import { left } from './left';\n\nexport const right = (): number => left();\n",
    },
  },
  {
    breach: 'an import cycle of types',
    rule: 'lint/suspicious/noImportCycles',
    files: {
      'src/domain/egg.ts': "import type { Hen } from './hen';\n\nexport type Egg = { of: Hen };\n",
      'src/domain/hen.ts':
        "import type { Egg } from './egg';\n\nexport type Hen = { from: Egg };\n",
    },
  },
  {
    breach: 'an import cycle through the alias',
    rule: 'lint/suspicious/noImportCycles',
    files: {
      'src/panes/legend/Ring.tsx':
        "import { ring } from '@/app/ring';\n\nexport function Ring() {\n  return <p>{ring}</p>;\n}\n",
      'src/app/ring.ts':
        "import { Ring } from '@/panes/legend/Ring';\n\nexport const ring: string = Ring.name;\n",
    },
  },
  {
    breach: 'any',
    rule: 'lint/suspicious/noExplicitAny',
    files: { 'src/domain/anything.ts': 'export type Anything = any;\n' },
  },
  {
    breach: 'a non-null assertion',
    rule: 'lint/style/noNonNullAssertion',
    files: {
      'src/domain/sure.ts': 'export const first = (all: string[]): string => all[0]!;\n',
    },
  },
  {
    breach: 'HTML from a string',
    rule: 'lint/security/noDangerouslySetInnerHtml',
    files: {
      'src/ui/Raw.tsx':
        'export function Raw({ html }: { html: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: html }} />;\n}\n',
    },
  },
  {
    breach: 'console',
    rule: 'lint/suspicious/noConsole',
    files: { 'src/geodata/noisy.ts': "console.log('x');\n" },
  },
  {
    breach: 'an image without a text',
    rule: 'lint/a11y/useAltText',
    files: {
      'src/ui/Picture.tsx': 'export function Picture() {\n  return <img src="a.png" />;\n}\n',
    },
  },
  {
    breach: 'Node in the browser',
    rule: 'lint/correctness/noNodejsModules',
    files: { 'src/files/on-disk.ts': "import 'node:fs';\n" },
  },
  {
    breach: 'a promise nobody waits for',
    rule: 'lint/nursery/noFloatingPromises',
    files: {
      'src/geodata/floating.ts':
        "async function load(): Promise<void> {\n  await fetch('x');\n}\n\nexport function start(): void {\n  load();\n}\n",
    },
  },
  {
    breach: 'a function over 60 lines',
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
    files: { 'src/analysis/long.ts': longFunction },
  },
  {
    breach: 'a component file that is not PascalCase',
    rule: 'lint/style/useFilenamingConvention',
    files: { 'src/ui/small-button.tsx': 'export const a = 1;\n' },
  },
  {
    breach: 'another file that is not kebab-case',
    rule: 'lint/style/useFilenamingConvention',
    files: { 'src/domain/cameraSite.ts': 'export const a = 1;\n' },
  },
];
