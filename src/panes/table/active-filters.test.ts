import { describe, expect, test } from 'vitest';
import { startView, type ViewState } from '@/view/view-state';
import { activeFilters } from './active-filters';

const layers = ['kameror', 'lampor', 'vandringar', 'stod'];
const words = {
  names: {
    layerName: (id: string) => id.toUpperCase(),
    boroughName: 'Provstad',
  },
  part: 'Kvarter',
  layers,
};
const filtersOf = (view: Partial<ViewState>) => activeFilters({ ...startView, ...view }, words);
const labelsOf = (view: Partial<ViewState>) => filtersOf(view).map(({ label }) => label);

describe('activeFilters', () => {
  test('puts each filter into words', () => {
    expect(
      labelsOf({
        facets: { district: ['Norra', 'hela_omradet'], phase: ['planerad'] },
        text: 'belysning',
        period: { from: 218, to: 219 },
        inForceOn: '2024-10-05',
      }),
    ).toEqual([
      'Kvarter: Norra',
      'Kvarter: Hela Provstad',
      'Fas: Planerad',
      'Ord i åtgärden: ”belysning”',
      'Period: kv 3 2024 – kv 4 2024',
      'I kraft: 5 oktober 2024',
    ]);
  });

  test('names the hidden layers when they are few', () => {
    expect(labelsOf({ facets: { layer: ['kameror', 'lampor', 'stod'] } })).toEqual([
      'Lager: alla utom VANDRINGAR',
    ]);
    expect(labelsOf({ facets: { layer: ['kameror'] } })).toEqual(['Lager: KAMEROR']);
    expect(labelsOf({ facets: { layer: [] } })).toEqual(['Lager: inget lager visas']);
  });

  test('counts many values of one facet', () => {
    const facets = { responsible: ['a', 'b', 'c', 'd', 'e'] };
    expect(labelsOf({ facets })).toEqual(['Ansvarig: 5 valda']);
  });

  test('counts chosen records, and takes them away together', () => {
    const view: ViewState = { ...startView, records: ['a', 'b'] };
    const [filter] = activeFilters(view, words);
    expect(filter?.label).toBe('2 utvalda åtgärder');
    expect(filter?.remove(view)).toEqual(startView);
    expect(labelsOf({ records: ['a'] })).toEqual(['1 utvald åtgärd']);
  });

  test('removes one value at a time, and the filter with the last', () => {
    const view: ViewState = {
      ...startView,
      facets: { layer: ['kameror'], phase: ['pagar', 'planerad'] },
    };
    const [layer, ongoing] = activeFilters(view, words);
    expect(layer?.remove(view).facets).toEqual({ phase: ['pagar', 'planerad'] });
    expect(ongoing?.remove(view).facets.phase).toEqual(['planerad']);
  });
});
