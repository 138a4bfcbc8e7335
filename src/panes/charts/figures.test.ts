import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import type { FacetKey } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import {
  implementations,
  preventionKinds,
  type RecordType,
  recordTypes,
  statusesOf,
} from '@/domain/vocabulary';
import type { Workspace } from '@/domain/workspace';
import { selectVisible } from '@/view/selection';
import { startView, type ViewState, withFacet } from '@/view/view-state';
import type { ChartModel } from './chart-model';
import type { ChartSource } from './count-rows';
import { buildDistrictModel } from './district-model';
import { type Figure, figureOf, toggleFigure, withFigure } from './figure';
import { buildStartModel } from './start-model';
import {
  buildFundingModel,
  buildImplementationModel,
  buildPhaseModel,
  buildPreventionModel,
  buildResponsibleModel,
  buildStatusModel,
} from './value-models';

const districtNames = ['Norr', 'Söder', 'Öst'];
const districts = districtNames.map(
  (name, index): District => ({
    id: name,
    name,
    landSquareKilometres: 1 + index,
    population: index * 5000,
    populationYear: 2024,
    labelPosition: [18, 59],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  }),
);
const layers = recordTypes.slice(0, 4).map((type) => ({ id: `${type}-lager`, type }));
// The charts read no more of the workspace than this.
const workspace = {
  omrade: {
    namn: 'Testområdet',
    delSlag: { ental: 'stadsdel', bestamd: 'stadsdelen', flertal: 'stadsdelar' },
  },
  lager: layers.map(({ id, type }) => ({
    id,
    typ: type,
    namn: id,
    farg: { ljus: '#111111', mork: '#eeeeee' },
  })),
} as unknown as Workspace;

const words = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index}`);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const row = fc.record({
  layer: fc.constantFrom(...layers),
  statusAt: fc.nat(20),
  prevention: fc.uniqueArray(fc.constantFrom(...preventionKinds), { minLength: 1 }),
  implementation: fc.constantFrom(...implementations),
  statedDistricts: fc.uniqueArray(fc.constantFrom(...districtNames)),
  responsible: maybe(fc.constantFrom(...words('Part', 14))),
  funding: maybe(fc.uniqueArray(fc.constantFrom(...words('Pengar', 14)), { maxLength: 4 })),
  startDate: maybe(
    fc.constantFrom('2023', '2024', '2024-02', '2024-08-01', '2024-10/2025-03', '2001', '2019-05'),
  ),
});

function toMeasure(value: typeof row extends fc.Arbitrary<infer R> ? R : never, index: number) {
  const { layer, statusAt, ...fields } = value;
  const statuses = statusesOf(layer.type as RecordType);
  const given = Object.entries(fields).filter(([, field]) => field !== undefined);
  return {
    ...Object.fromEntries(given),
    id: `m-${index}`,
    name: `Åtgärd ${index}`,
    description: index % 3 === 0 ? 'belysning' : 'annat',
    type: layer.type,
    layer: layer.id,
    status: statuses[statusAt % statuses.length],
    geometry: null,
  } as unknown as Measure; // all that dataset and charts read
}

const never = () => undefined;
const makeDataset = (measures: readonly Measure[]) =>
  buildDataset(
    measures,
    districts,
    layers.map(({ id }) => id),
    never,
  );

/** A view filtered at random by values that exist. */
function viewOf(dataset: Dataset, picks: readonly [FacetKey, number][], text: string): ViewState {
  return picks.reduce(
    (view, [facet, at]) => {
      const { values } = dataset.columns[facet];
      const value = values[at % Math.max(1, values.length)];
      return value === undefined
        ? view
        : withFacet(view, facet, [...new Set([...(view.facets[facet] ?? []), value])]);
    },
    { ...startView, text },
  );
}

const filteredBy: FacetKey[] = [
  'district',
  'layer',
  'phase',
  'status',
  'prevention',
  'responsible',
  'funding',
  'start',
  'implementation',
];
const scene = fc.record({
  rows: fc.array(row, { maxLength: 60 }),
  picks: fc.array(fc.tuple(fc.constantFrom(...filteredBy), fc.nat(30)), { maxLength: 5 }),
  text: fc.constantFrom('', 'belysning'),
  rate: fc.constantFrom('antal', 'per1000', 'perkm2'),
});

const names = { layerName: (id: string) => id, boroughName: 'Testområdet' };

function sourceOf(dataset: Dataset, view: ViewState): ChartSource {
  return {
    visible: { dataset, selection: selectVisible(dataset, view) },
    facets: view.facets,
    names,
  };
}

function modelsOf(source: ChartSource, rate: ViewState['rate']): ChartModel[] {
  return [
    buildDistrictModel(source, { workspace, rate, order: 'value' }),
    buildPreventionModel(source),
    buildPhaseModel(source),
    buildStatusModel(source),
    buildResponsibleModel(source),
    buildImplementationModel(source),
    buildFundingModel(source),
    buildStartModel(source),
  ];
}

function figuresOf(model: ChartModel): { figure: Figure; count: number }[] {
  return model.rows
    .filter((one) => one.values.length > 0)
    .flatMap((one) => [
      { figure: figureOf(model, one), count: one.total },
      ...model.series.map((series, index) => ({
        figure: figureOf(model, one, series),
        count: one.cells[index] ?? 0,
      })),
    ]);
}

describe('every figure opens the records it counts', () => {
  test('the number shown is the number of records chosen after the click', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ rows, picks, text, rate }) => {
        const dataset = await makeDataset(rows.map(toMeasure));
        const view = viewOf(dataset, picks, text);
        for (const model of modelsOf(sourceOf(dataset, view), rate))
          for (const { figure, count } of figuresOf(model))
            expect(
              selectVisible(dataset, withFigure(view, figure)).chosen.length,
              `${model.facet} ${JSON.stringify(figure)}`,
            ).toBe(count);
      }),
      { numRuns: 150 },
    );
  });

  test('the parts of a bar add up to its total, and the rows hold every record', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ rows, picks, text }) => {
        const dataset = await makeDataset(rows.map(toMeasure));
        const view = viewOf(dataset, picks, text);
        for (const model of modelsOf(sourceOf(dataset, view), 'antal')) {
          for (const { cells, total } of model.rows)
            if (model.split) expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(total);
          const all = withFacet(view, model.facet, null);
          const sum = model.rows.reduce((total, one) => total + one.total, 0);
          expect(sum).toBeGreaterThanOrEqual(selectVisible(dataset, all).chosen.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a click on a bar', () => {
  const row: Figure = { facet: 'district', values: ['Norr'], part: null, layer: null };
  const part: Figure = { ...row, part: { facet: 'layer', value: 'a' } };

  test('adds a row, and takes it away again', () => {
    const once = toggleFigure(withFacet(startView, 'district', ['Öst']), row);
    expect(once.facets).toEqual({ district: ['Öst', 'Norr'] });
    expect(toggleFigure(once, row).facets).toEqual({ district: ['Öst'] });
  });

  test('chooses district and layer together, and clears both', () => {
    const once = toggleFigure(withFacet(startView, 'phase', ['planerad']), part);
    expect(once.facets).toEqual({ phase: ['planerad'], district: ['Norr'], layer: ['a'] });
    expect(toggleFigure(once, part).facets).toEqual({ phase: ['planerad'] });
  });
});

test('a rate is given for districts with inhabitants, never for the whole area', async () => {
  const dataset = await makeDataset([]);
  const model = buildDistrictModel(sourceOf(dataset, startView), {
    workspace,
    rate: 'per1000',
    order: 'name',
  });
  expect(model.rows.map(({ label, value }) => [label, value])).toEqual([
    ['Norr', null],
    ['Söder', 0],
    ['Öst', 0],
    ['Hela Testområdet', null],
  ]);
});
