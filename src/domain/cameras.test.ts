import { describe, expect, test } from 'vitest';
import {
  type CameraSite,
  cameraSteps,
  dialogueOf,
  isPoliceSite,
  keepingOf,
  missingInList,
  warningsOf,
} from './cameras';
import { parseDate, toIsoDay } from './dates';
import { camera } from './example-camera';

const day = (text: string) => parseDate(text)?.from ?? Number.NaN;
const today = day('2026-06-01');
const assessed = { assessmentDate: '2025-04-02' };

describe('warnings', () => {
  test.each<[string, Partial<CameraSite>, string[]]>([
    ['in operation without an assessment', {}, ['utan_bedomning']],
    ['in operation and assessed, nothing known of signs', assessed, []],
    ['planned without an assessment', { status: 'planerad' }, []],
    ['of the police, in operation', { operator: 'Polisen' }, []],
    ['said to have no sign', { ...assessed, signed: false }, ['utan_skylt']],
    ['said to have one', { ...assessed, signed: true }, []],
    ['without a sign, not up yet', { status: 'planerad', signed: false }, []],
    ['of the police, without a sign', { operator: 'Polisen', signed: false }, ['utan_skylt']],
    ['changed the day after', { ...assessed, changeDate: '2025-04-03' }, ['aldre_bedomning']],
    ['changed the same day', { ...assessed, changeDate: '2025-04-02' }, []],
    // April may mean the first.
    ['changed in the month', { ...assessed, changeDate: '2025-04' }, []],
    ['changed in the month after', { ...assessed, changeDate: '2025-05' }, ['aldre_bedomning']],
    ['assessed in a year', { assessmentDate: '2025', changeDate: '2025-12-31' }, []],
    [
      'assessed the year before',
      { assessmentDate: '2024', changeDate: '2025-01-01' },
      ['aldre_bedomning'],
    ],
    ['only talked about', { status: 'dialog', startDate: '2024' }, []],
    ['to start later', { status: 'planerad', startDate: '2026-06/2026-09' }, []],
    ['to start by today', { status: 'planerad', startDate: '2026-06-01' }, []],
    ['to have started', { status: 'planerad', startDate: '2024-10/2025-03' }, ['start_passerad']],
    ['taken down', { status: 'avvecklad', signed: false, startDate: '2020' }, []],
  ])('a site %s', (_what, fields, warnings) => {
    expect(warningsOf(camera(fields), today)).toEqual(warnings);
  });

  test('the gravest comes first', () => {
    expect(warningsOf(camera({ signed: false }), today)).toEqual(['utan_bedomning', 'utan_skylt']);
  });
});

describe('how long an assessment is kept', () => {
  test.each<[string, Partial<CameraSite>, string, string | null, boolean]>([
    ['the day the five years end', { endDate: '2021-06-01' }, '2026-06-01', '2026-06-01', false],
    ['the day after', { endDate: '2021-06-01' }, '2026-06-02', '2026-06-01', true],
    // The year five years on has no 29 February.
    ['after a leap day', { endDate: '2020-02-29' }, '2025-03-01', '2025-02-28', true],
    // It may have ended on the last of the year.
    ['when the end is a year', { endDate: '2020' }, '2025-12-31', '2025-12-31', false],
    ['when the end is a month', { endDate: '2020-02' }, '2025-03-01', '2025-02-28', true],
    ['when the end is not stated', {}, '2040-01-01', null, false],
  ])('%s', (_when, fields, now, until, isOver) => {
    const keeping = keepingOf(camera({ ...fields, status: 'avvecklad' }), day(now));
    expect(keeping?.isOver).toBe(isOver);
    expect(keeping?.until == null ? null : toIsoDay(keeping.until)).toBe(until);
  });

  test('is not asked of a site that is up, nor of one of the police', () => {
    expect(keepingOf(camera({ endDate: '2020' }), today)).toBeNull();
    expect(keepingOf(camera({ status: 'avvecklad', operator: 'Polisen' }), today)).toBeNull();
  });
});

test('what the list lacks comes in the order of the law; a place stands for an address', () => {
  expect(missingInList(camera({ place: 'Torget', purpose: 'Minska brott' }))).toEqual([
    'siteKind',
    'technique',
    'assessmentDate',
  ]);
  expect(missingInList(camera({ address: 'Torget 1' }))).not.toContain('address');
});

test.each([
  ['Polisen', true],
  [' polismyndigheten, region Stockholm', true],
  ['Stadsdelsförvaltningen, i samråd med polisen', false],
  ['', false],
])('the operator %j is of the police: %j', (operator, isPolice) => {
  expect(isPoliceSite(camera({ operator }))).toBe(isPolice);
});

describe('the way to operation', () => {
  const entry = (datum: string, status: string) => ({
    id: datum,
    datum,
    status,
    publiceringsniva: 'intern',
  });

  test('says what is stated, and nothing else', () => {
    const steps = cameraSteps(
      camera({
        status: 'planerad',
        startDate: '2024-10/2025-03',
        dialogue: [entry('2024', 'dialog')],
      }),
    );
    expect(steps).toEqual([
      { status: 'dialog', date: '2024', at: 'passerad' },
      { status: 'bedomd', date: null, at: 'passerad' },
      { status: 'planerad', date: null, at: 'nu' },
      { status: 'i_drift', date: '2024-10/2025-03', at: 'vantas' },
    ]);
  });

  test('ends for a site that is taken down', () => {
    expect(cameraSteps(camera({ status: 'avvecklad', endDate: '2026' })).at(-1)).toEqual({
      status: 'avvecklad',
      date: '2026',
      at: 'nu',
    });
  });

  test('the dialogue is read the oldest first', () => {
    const site = camera({ dialogue: [entry('2025-02', 'bedomd'), entry('2024', 'dialog')] });
    expect(dialogueOf(site).map(({ date }) => date)).toEqual(['2024', '2025-02']);
  });
});
