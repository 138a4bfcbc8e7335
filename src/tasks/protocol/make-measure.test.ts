import { describe, expect, test } from 'vitest';
import { recordTypes, statusesOf } from '@/domain/vocabulary';
import type { LayerConfig } from '@/domain/workspace';
import { makeRowCheck } from '@/geodata/parse-layer';
import { observation, stops, walk } from './example-walk';
import { layersFor, measureRow, positionOf, usualLayer, usualName } from './make-measure';

const point = observation({ text: 'Mörkt vid torget.', responsible: 'Trafikkontoret' });
const source = { walk: walk(), stops, point };
const own = { id: 'ny-1', name: 'Belysning: Torget' };

describe('a point as a measure', () => {
  test.each(recordTypes)('is a good row of the type %s', (type) => {
    const check = makeRowCheck({
      layer: 'lager',
      type,
      bounds: [17, 59, 19, 60],
      districtNames: new Set(),
    });
    const placed = measureRow(source, type, own);
    expect(check(placed)).toEqual([]);
    expect(placed.properties['status']).toBe(statusesOf(type)[0]);
    const bare = observation({ stopId: undefined });
    expect(check(measureRow({ ...source, point: bare }, type, own))).toEqual([]);
  });

  test('says where it comes from, and is internal', () => {
    const { properties, geometry } = measureRow(source, 'trygghetsinvestering', own);
    expect(properties).toMatchObject({
      id: 'ny-1',
      namn: 'Belysning: Torget',
      plats: 'Torget',
      ansvarig: 'Trafikkontoret',
      beskrivning: 'Mörkt vid torget.',
      kallor: [{ dokument: 'Protokoll', avsnitt: 'Vandring Västertorp 5 mars 2026' }],
      geometrikvalitet: 'ungefarlig',
      geometrikalla: 'Utsatt vid trygghetsvandring 5 mars 2026 (Vandring Västertorp).',
      publiceringsniva: 'intern',
      vandringspunkt: 'v1/o1',
      insatstyp: ['belysning'],
    });
    expect(geometry).toEqual({ type: 'Point', coordinates: [17.9672, 59.2913] });
  });

  test('lies where it was seen, else at its stop, else nowhere', () => {
    expect(positionOf(observation({ position: [18, 59.3] }), stops)).toEqual([18, 59.3]);
    expect(positionOf(observation(), stops)).toEqual(stops[0]?.position);
    expect(positionOf(observation({ stopId: 'x' }), stops)).toBeNull();
  });

  test('is offered a name and a layer after its kind', () => {
    const layer = (id: string, typ: LayerConfig['typ']) => ({ id, typ }) as LayerConfig;
    const layers = [
      layer('v', 'trygghetsvandring'),
      layer('a', 'aktivitet'),
      layer('i', 'trygghetsinvestering'),
    ];
    expect(usualName(source)).toBe('Belysning: Torget');
    expect(usualName({ ...source, point: observation({ stopId: undefined }) })).toBe('Belysning');
    expect(usualLayer({ nature: 'fysisk' }, layers)?.id).toBe('i');
    expect(usualLayer({ nature: 'social' }, layers)?.id).toBe('a');
    expect(usualLayer({ nature: 'social' }, [layer('k', 'kompetens')])?.id).toBe('k');
    expect(layersFor(layers).map(({ id }) => id)).toEqual(['a', 'i']);
    expect(usualLayer({ nature: 'fysisk' }, [layer('v', 'trygghetsvandring')])).toBeUndefined();
  });
});

test('a walk without a day is named without one', () => {
  const { walkDate: _, ...undated } = walk();
  const { properties } = measureRow({ ...source, walk: undated }, 'aktivitet', own);
  expect(properties['kallor']).toEqual([{ dokument: 'Protokoll', avsnitt: 'Vandring Västertorp' }]);
  expect(properties['geometrikalla']).toBe('Utsatt vid trygghetsvandring (Vandring Västertorp).');
});
