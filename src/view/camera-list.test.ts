import { describe, expect, test } from 'vitest';
import { belongsInCameraList, countUnassessed } from '@/domain/cameras';
import { camera } from '@/domain/example-camera';
import type { Measure } from '@/domain/measure';
import { toCameraList } from './camera-list';

const whole = camera({
  place: 'Liljeholmstorget 7',
  siteKind: 'torg',
  purpose: 'Förebygga brott',
  technique: 'Inget ljud',
  assessmentDate: '2025-04-02',
  operator: 'Stadsdelsförvaltningen',
  startDate: '2025-05-01',
});

const other: Measure = { ...camera({}), id: 'ovr-1', type: 'ovrig_insats', status: 'pagar' };

describe('the list of cameras', () => {
  test('says what the law asks for', () => {
    const { columns, rows } = toCameraList([whole]);
    expect(Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]))).toEqual({
      Id: 'kam-1',
      Namn: 'Kamera',
      'Adress eller plats': 'Liljeholmstorget 7',
      'Typ av plats': 'torg',
      Syfte: 'Förebygga brott',
      'Ljud eller särskild teknik': 'Inget ljud',
      'Bedömning gjord': 'Ja',
      'Datum för bedömningen': '2025-04-02',
      Operatör: 'Stadsdelsförvaltningen',
      Status: 'I drift',
      Start: '2025-05-01',
      Slut: null,
      'Uppgifter som saknas': null,
    });
  });

  test('says what is missing, and does not make out that there is no assessment', () => {
    const { columns, rows } = toCameraList([camera({})]);
    const at = columns.findIndex(({ name }) => name === 'Bedömning gjord');
    expect(rows[0]?.[at]).toBe('Framgår inte');
    expect(rows[0]?.at(-1)).toBe(
      'Adress eller plats; Typ av plats; Syfte; Ljud eller särskild teknik; Bedömning gjord',
    );
  });

  test('has cameras only', () => {
    expect(toCameraList([other, whole, camera({ status: 'dialog' })]).rows).toHaveLength(1);
  });
});

test.each([
  [{ status: 'planerad' }, true],
  [{ status: 'avvecklad' }, true],
  [{ status: 'dialog' }, false],
  [{ operator: 'Polisen' }, false],
  [{ operator: ' polismyndigheten, region Stockholm' }, false],
  [{ operator: 'Stadsdelsförvaltningen, i samråd med polisen' }, true],
] as const)('a site with %j belongs: %j', (own, belongs) => {
  expect(belongsInCameraList(camera(own))).toBe(belongs);
});

test('sites in operation without an assessment are counted', () => {
  expect(countUnassessed([camera({}), whole, camera({ status: 'planerad' }), other])).toBe(1);
});
