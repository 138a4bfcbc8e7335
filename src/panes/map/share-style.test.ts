import { describe, expect, it } from 'vitest';
import type { AreaCover, OtherCover } from '@/analysis/coverage-report';
import type { MapColours } from './map-colours';
import { shareLayers, shareStrengths } from './share-style';

function cover(district: string | null, once: number): AreaCover {
  const share = { whole: 100, once, twice: 0 };
  const none = { whole: 100, once: 0, twice: 0 };
  return { district, land: share, people: none, places: none, schematic: false };
}

const now = [
  cover(null, 0.5),
  cover('Aspudden', 0.2),
  cover('Fruängen', 1),
  cover('Mälarhöjden', 0),
];

/** Another setting's cover, of which only the areas are read. */
const otherOf = (areas: AreaCover[]) => ({ areas }) as unknown as OtherCover;

describe('how strongly districts are coloured', () => {
  it('follows their covered share', () => {
    const strengths = shareStrengths({ now, other: null }, 'mark');
    expect([...strengths.keys()]).toEqual(['Aspudden', 'Fruängen', 'Mälarhöjden']);
    expect(strengths.get('Aspudden')).toBeCloseTo(0.04 + 0.71 * 0.2, 10);
    expect(strengths.get('Fruängen')).toBeCloseTo(0.75, 10);
    expect(strengths.get('Mälarhöjden')).toBeCloseTo(0.04, 10);
  });

  it('follows the figure that is asked for', () => {
    expect(shareStrengths({ now, other: null }, 'folk').get('Fruängen')).toBeCloseTo(0.04, 10);
  });

  it('follows the change where two settings are compared, the largest most strongly', () => {
    const areas = [cover(null, 0.9), cover('Aspudden', 0.4), cover('Fruängen', 0.6)];
    const strengths = shareStrengths({ now, other: otherOf(areas) }, 'mark');
    expect(strengths.get('Aspudden')).toBeCloseTo(0.275, 10);
    expect(strengths.get('Fruängen')).toBeCloseTo(-0.55, 10);
    expect(strengths.get('Mälarhöjden')).toBe(0);
  });

  it('is nothing where nothing has changed', () => {
    const strengths = shareStrengths({ now, other: otherOf(now) }, 'mark');
    expect([...strengths.values()]).toEqual([0, 0, 0]);
  });
});

it('hatches where less is covered, and only when two settings are compared', () => {
  const colours = { accent: '#111111', gained: '#222222', lost: '#333333' } as MapColours; // no others are read
  expect(shareLayers(colours, false)).toHaveLength(1);
  const [fill, hatched] = shareLayers(colours, true).map(({ paint }) => JSON.stringify(paint));
  expect(fill).toContain('"#333333","#222222"');
  expect(hatched).toContain('hatch:#333333');
});
