import { expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { exampleCollaboration as collaboration } from '@/domain/example-collaboration';
import type { Block } from '@/files/document';
import { sheetContent } from './sheet-content';

const workspace = {
  dokument: [{ id: '001', titel: 'Bilaga 1', kort: 'Bilaga 1' }],
  lage: { datum: '2024-09-26', text: 'Läget i september 2024' },
  omrade: {
    namn: 'Provområdet',
    slag: 'stadsdelsområde',
    delSlag: { ental: 'stadsdel', bestamd: 'stadsdelen', flertal: 'stadsdelar' },
    kommun: 'Provstad',
    organisation: 'Provområdets förvaltning',
    stadsdelar: 'stadsdelar.geojson',
    folkmangd: { antal: 1, ar: 2024, kalla: 'Prov' },
    utbredning: [17, 59, 18, 60] as [number, number, number, number],
  },
  vokabular: {
    finansiering: [],
    aktorer: [],
    malgrupper: [],
    platsinsatser: [
      { id: 'polis', namn: 'Polisen prioriterar platsen' },
      { id: 'skola', namn: 'Insatser med skola' },
    ],
  },
};
const today = parseDate('2026-11-22')?.from ?? 0;
const open = { publiceringsniva: 'offentlig' };
const closed = { publiceringsniva: 'intern' };
const own = collaboration({
  planDecided: '2026-05-01',
  followUpMonths: 6,
  meetingRhythm: 'Varannan vecka',
  situationReports: [
    { ...open, id: 'l1', datum: '2026-01-01', text: 'Oroligt vid torget' },
    { ...closed, id: 'l2', datum: '2026-10-01', text: 'Hemlig lägesbild' },
  ],
  causes: [
    { ...closed, id: 'o1', text: 'Hemlig orsak' },
    { ...open, id: 'o2', text: 'Mörkt' },
  ],
  actionPlan: [
    { ...open, id: 'r1', orsak: 'o1', atgard: 'Vuxna på torget', uppfoljning: 'gul' },
    { ...open, id: 'r2', orsak: 'o2', atgard: 'Lampor', nar: '2026-12', vem: 'Trafikkontoret' },
    { ...closed, id: 'r3', atgard: 'Hemlig åtgärd' },
  ],
  meetings: [{ ...closed, id: 'm1', datum: '2026-12-08' }],
  interventions: [
    { id: 'polis', lage: 'anvands' },
    { id: 'skola', lage: 'overvagd', skal: 'Ingen skola' },
  ],
});

const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);
const planOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))[0];

test('with all parts: the newest lägesbild, the next meeting, the plan in columns of Brå', () => {
  const { head, rest } = sheetContent({ collaboration: own, workspace, today, internal: true });
  expect(textOf(head)).toContain('Hemlig lägesbild');
  expect(textOf(head)).toContain('8 december 2026');
  expect(textOf(head)).toContain('Internt');
  const plan = planOf(rest);
  expect(plan?.header).toEqual(['Orsak', 'Åtgärd', 'Operativa mål', 'När', 'Vem', 'Uppföljning']);
  expect(plan?.rows[1]).toEqual([
    'Mörkt',
    'Lampor',
    '',
    'december 2026',
    'Trafikkontoret',
    ['Inte uppföljd'],
  ]);
  expect(plan?.rows).toHaveLength(3);
  expect(textOf(rest)).toContain('Beslutad 1 maj 2026. Följs upp senast 1 november 2026.');
  // What was considered and is not used is no insats that is used.
  expect(textOf(rest)).toContain('Polisen prioriterar platsen');
  expect(textOf(rest)).not.toContain('Insatser med skola');
});

test('the public version has nothing internal, nor a cause by way of its row', () => {
  const { head, rest } = sheetContent({ collaboration: own, workspace, today, internal: false });
  expect(textOf([...head, ...rest])).not.toContain('Hemlig');
  expect(textOf(head)).toContain('Oroligt vid torget');
  expect(textOf(head)).not.toContain('8 december');
  expect(textOf(head)).toContain('Varannan vecka');
  expect(planOf(rest)?.rows.map(([cause, action]) => [cause, action])).toEqual([
    ['', 'Vuxna på torget'],
    ['Mörkt', 'Lampor'],
  ]);
});

test('what is not written is said not to be', () => {
  const bare = { collaboration: collaboration(), workspace, today, internal: true };
  const { head, rest } = sheetContent(bare);
  expect(textOf(head)).toContain('Framgår inte');
  expect(textOf(rest)).toContain('Ingen inskriven');
});

test('one that has ended says when and why', () => {
  const ended = collaboration({
    status: 'laget_forbattrat',
    endDate: '2026-11-01',
    endReason: 'Lugnt i ett halvår',
    planDecided: '2024-01-01',
  });
  const { head, rest } = sheetContent({ collaboration: ended, workspace, today, internal: true });
  expect(textOf(head)).toContain('Läget har förbättrats (1 november 2026)');
  expect(textOf(head)).toContain('Skäl: Lugnt i ett halvår');
  expect(textOf(rest)).not.toContain('Följs upp');
});
