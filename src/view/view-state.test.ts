import { describe, expect, test } from 'vitest';
import {
  clearFilters,
  countFilters,
  startView,
  toggleFacet,
  type ViewState,
  withFacet,
} from './view-state';

const filtered: ViewState = {
  ...startView,
  page: 'register',
  facets: { district: ['Fruängen'], layer: [] },
  text: 'torg',
  period: { from: 216, to: 219 },
  inForceOn: '2024-10-05',
  undated: false,
  records: ['kam-1', 'kam-2'],
  selected: 'kam-1',
  camera: { lng: 18, lat: 59, zoom: 12 },
};

test('filters are counted, each once', () => {
  expect(countFilters(startView)).toBe(0);
  expect(countFilters(filtered)).toBe(6);
  expect(countFilters({ ...startView, selected: 'kam-1', undated: false })).toBe(0);
});

test('filters are cleared, and nothing else', () => {
  expect(clearFilters(filtered)).toEqual({
    ...startView,
    page: 'register',
    selected: 'kam-1',
    camera: { lng: 18, lat: 59, zoom: 12 },
  });
});

describe('the values of a facet', () => {
  test('are replaced, and the others stay', () => {
    const view = withFacet(filtered, 'status', ['planerad']);
    expect(view.facets).toEqual({ ...filtered.facets, status: ['planerad'] });
    expect(withFacet(view, 'status', ['pagar']).facets.status).toEqual(['pagar']);
  });

  test('are no filter when there are none, except for layers, of which none may be shown', () => {
    expect(withFacet(filtered, 'district', []).facets).toEqual({ layer: [] });
    expect(withFacet(filtered, 'district', null).facets).toEqual({ layer: [] });
    expect(withFacet(startView, 'layer', []).facets).toEqual({ layer: [] });
    expect(withFacet(filtered, 'layer', null).facets).toEqual({ district: ['Fruängen'] });
  });

  test('are put in and taken out one by one', () => {
    const one = toggleFacet(startView, 'status', 'planerad');
    const two = toggleFacet(one, 'status', 'pagar');
    expect(two.facets).toEqual({ status: ['planerad', 'pagar'] });
    expect(toggleFacet(two, 'status', 'planerad').facets).toEqual({ status: ['pagar'] });
    expect(toggleFacet(one, 'status', 'planerad')).toEqual(startView);
  });

  test('are changed in a new view', () => {
    const before = structuredClone(filtered);
    toggleFacet(filtered, 'district', 'Fruängen');
    withFacet(filtered, 'layer', ['a']);
    clearFilters(filtered);
    expect(filtered).toEqual(before);
  });
});
