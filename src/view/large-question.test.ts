import { describe, expect, test } from 'vitest';
import { type Answerable, isShown, mayBeOnServer, questionOf } from './large-question';
import { startView, type ViewState } from './view-state';

const layer = { typ: 'kameraplats' } as const;
const districts = ['Norr', 'Söder'];
const all: Answerable = { columns: null, filters: true };
const ask = (view: Partial<ViewState>, can = all, except: Parameters<typeof questionOf>[4] = []) =>
  questionOf({ ...startView, ...view }, layer, can, districts, except);

describe('filters as questions', () => {
  test('none is a question about everything', () => {
    expect(ask({})).toEqual({ allowed: {}, without: [] });
  });

  test('a phase stands for the statuses of the layer that count in it, and meets a chosen status', () => {
    expect(ask({ facets: { phase: ['pagar'] } }).allowed).toEqual({
      status: ['dialog', 'i_drift'],
    });
    expect(ask({ facets: { phase: ['pagar'], status: ['i_drift', 'bedomd'] } }).allowed).toEqual({
      status: ['i_drift'],
    });
  });

  test('a status of other types alone lets no row through', () => {
    expect(ask({ facets: { status: ['beviljat'] } }).allowed).toEqual({ status: [] });
  });

  test('districts are asked for in a column of their own, where the collection has it', () => {
    const view = { facets: { district: ['Norr'] } };
    expect(ask(view).allowed).toEqual({ stadsdel: ['Norr'] });
    const can = { columns: new Set(['id', 'status']), filters: true };
    expect(ask(view, can)).toEqual({ allowed: {}, without: ['district'] });
  });

  test('what lies in no district and what is not stated cannot be asked for', () => {
    expect(ask({ facets: { district: ['Norr', 'hela_omradet'] } }).without).toEqual(['district']);
    expect(ask({ facets: { responsible: ['framgar_inte'] } }).without).toEqual(['responsible']);
  });

  test('lists, words and days are not answered by equality, and are told', () => {
    const view = {
      facets: { funding: ['Staden'], prevention: ['social'] },
      text: 'ljus',
      period: { from: 216, to: 217 },
      inForceOn: '2024-09-26',
    };
    expect(ask(view)).toEqual({
      allowed: {},
      without: ['funding', 'prevention', 'text', 'period', 'inForceOn'],
    });
  });

  test('records that were chosen one by one are asked for by their ids', () => {
    expect(ask({ records: ['a', 'b'] }).allowed).toEqual({ id: ['a', 'b'] });
  });

  test('a server that heeds no filter is asked for everything', () => {
    const view = { facets: { status: ['i_drift'] }, records: ['a'] };
    expect(ask(view, { columns: null, filters: false })).toEqual({
      allowed: {},
      without: ['status', 'records'],
    });
  });

  test('a value that its server would take for a pattern is not asked for', () => {
    const view = { facets: { responsible: ['Staden*'] } };
    expect(ask(view, { ...all, wildcard: '*' }).without).toEqual(['responsible']);
    expect(ask(view).allowed).toEqual({ ansvarig: ['Staden*'] });
  });

  test('a facet is left out where its own chart counts', () => {
    const view = { facets: { status: ['i_drift'], district: ['Norr'] } };
    expect(ask(view, all, ['status']).allowed).toEqual({ stadsdel: ['Norr'] });
  });

  test('of more questions than can be asked the widest filter is left out, and told', () => {
    const many = Array.from({ length: 60 }, (_, at) => `kam-${at}`);
    expect(ask({ facets: { district: ['Norr'] }, records: many })).toEqual({
      allowed: { stadsdel: ['Norr'] },
      without: ['records'],
    });
  });
});

test('the layer is shown unless the filter on layers leaves it out', () => {
  expect(isShown({ facets: {} }, { id: 'a' })).toBe(true);
  expect(isShown({ facets: { layer: ['a'] } }, { id: 'a' })).toBe(true);
  expect(isShown({ facets: { layer: [] } }, { id: 'a' })).toBe(false);
});

test('a value that no held record has may still be one of a row on a server', () => {
  expect(mayBeOnServer('status', 'avvecklad')).toBe(true);
  expect(mayBeOnServer('status', 'paus')).toBe(false);
  expect(mayBeOnServer('responsible', 'Någon')).toBe(true);
  expect(mayBeOnServer('district', 'Någonstans')).toBe(false);
  expect(mayBeOnServer('funding', 'Någon')).toBe(false);
});
