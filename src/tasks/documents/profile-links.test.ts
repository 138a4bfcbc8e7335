import { describe, expect, test } from 'vitest';
import { record } from '@/analysis/example-records';
import type { DocumentCell, RichText } from '@/files/document';
import { selectVisible } from '@/view/selection';
import { parseView } from '@/view/url-codec';
import { startView, type ViewState } from '@/view/view-state';
import type { ContentBlock, DocumentSource } from './content';
import { exampleSource } from './example-source';
import { profileContent } from './profile-content';
import { inForceLink, registerLink } from './profile-links';

const inWest = { stadsdel_angiven: ['Väster'] };
const records = [
  record('aktivitet', 'a', { ...inWest, status: 'pagar' }),
  record('aktivitet', 'b', { ...inWest, status: 'planerad' }),
  record('kameraplats', 'c', { ...inWest, status: 'planerad' }),
  record('kameraplats', 'd', { ...inWest, status: 'dialog' }),
  record('social_insats', 'e', { stadsdel_angiven: ['Öster'], status: 'pagar' }),
  record('social_insats', 'f'),
];
const internal = record('aktivitet', 'g', { ...inWest, publiceringsniva: 'intern' });
const view: ViewState = {
  ...startView,
  page: 'dokument',
  text: 'något annat',
  selected: 'f',
  records: ['f'],
  facets: { layer: [] },
};

async function profileOf(measures: Parameters<typeof exampleSource>[0]) {
  const source = await exampleSource(measures);
  const cover = { report: null, surveyed: null, failed: false };
  return { source, ...profileContent({ ...source, cover, today: 20_000, view }, 'Väster') };
}

const runsOf = (text: RichText) => (typeof text === 'string' ? [{ text }] : text);
const cellRuns = (cell: DocumentCell) => (typeof cell === 'string' ? [cell] : cell).flatMap(runsOf);

/** Each text that leads somewhere, by its words, with the view it leads to. */
function leads(blocks: readonly ContentBlock[]): Map<string, ViewState | null> {
  const runs = blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(([label, ...rest]) => {
        const name = cellRuns(label ?? '')
          .map(({ text }) => text)
          .join('');
        return [label ?? '', ...rest].flatMap(cellRuns).map((run) => ({ ...run, text: name }));
      });
    if (block.kind === 'paragraph') return runsOf(block.text);
    return block.kind === 'list' ? block.items.flatMap(runsOf) : [];
  });
  return new Map(
    runs.flatMap((run) =>
      'href' in run && run.href !== undefined ? [[run.text, parseView(run.href)] as const] : [],
    ),
  );
}

/** Ids of the records that the register would show. */
function shownIn({ dataset }: DocumentSource, led: ViewState): string[] {
  const { chosen } = selectVisible(dataset, led);
  return [...chosen].map((at) => dataset.measures[at]?.id ?? '');
}

const whole = await profileOf(records);
const partial = await profileOf([...records, internal]);

describe.each([
  ['of a register that is public', whole],
  ['that leaves internal records out', partial],
])('a figure of a profile %s leads to the records it counts and no others', (_, made) => {
  const found = leads(made.blocks);
  test.each([
    ['Åtgärder', ['a', 'b', 'c', 'd']],
    ['Varav i kraft eller genomförda', ['a']],
    ['Varav planerade', ['b', 'c']],
    ['Åtgärder per 1 000 invånare', ['a', 'b', 'c', 'd']],
    ['Åtgärder per km² land', ['a', 'b', 'c', 'd']],
    ['lager-kameraplats (2)', ['c', 'd']],
    ['1 åtgärd', ['f']],
  ])('%s', (name, ids) => {
    const names = [...found.keys()].map((key) => key.replaceAll('\u00a0', ' '));
    expect(names).toContain(name);
    const led = [...found.values()][names.indexOf(name)];
    if (!led) throw new Error(`${name} leads nowhere`);
    expect(led.page).toBe('register');
    expect(led.selected).toBeNull();
    expect(shownIn(made.source, led)).toEqual(ids);
  });
});

test('records are chosen one by one where their status also stands for what is not in force', () => {
  // An investment that goes on is not there yet; an activity that goes on is.
  const mixed = [
    record('aktivitet', 'a', { ...inWest, status: 'pagar' }),
    record('trygghetsinvestering', 'b', { ...inWest, status: 'pagar' }),
  ];
  const counted = { district: 'Väster', only: null };
  const led = (measures: typeof mixed) =>
    parseView(inForceLink(view, counted, measures) ?? '?vy=ingen');
  expect(led(mixed)?.records).toEqual(['a']);
  expect(led(mixed.slice(0, 1))).toMatchObject({ records: null, facets: { status: ['pagar'] } });
  expect(inForceLink(view, counted, mixed.slice(1))).toBeNull();
});

test('there is no way to more records than an address has room for', () => {
  const many = Array.from({ length: 501 }, (_, at) => record('aktivitet', `a${at}`, inWest));
  expect(registerLink(view, { district: 'Väster', only: many })).toBeNull();
  expect(registerLink(view, { district: 'Väster', only: many.slice(1) })).not.toBeNull();
});
