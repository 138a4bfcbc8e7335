import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import type { Measure } from '@/domain/measure';
import { parseView } from '@/view/url-codec';
import { publicScenes } from './public-scenes';
import { sceneRows } from './scene-rows';

const datasetOf = (measures: readonly Measure[]) =>
  buildDataset(measures, exampleDistricts, [], makePause());
const scene = (search: string, title = 'Bild') => ({
  ...{ id: 'a', title, text: '', notes: 'Säg det', search },
});

describe('a scene that was shown', () => {
  const rowOf = async (search: string, title?: string) => {
    const before = await datasetOf([
      record('aktivitet', 'a'),
      record('aktivitet', 'b', { status: 'planerad' }),
    ]);
    const after = await datasetOf([
      record('aktivitet', 'a'),
      record('aktivitet', 'b', { status: 'genomford' }),
      record('aktivitet', 'c', { status: 'planerad' }),
      record('aktivitet', 'd', { status: 'planerad' }),
    ]);
    return sceneRows([scene(search, title)], before, after)[0];
  };

  test('tells how much it showed, and shows now', async () => {
    expect(await rowOf('')).toMatchObject({
      ...{ title: 'Bild', before: 2, after: 4, said: '2 har kommit till.' },
    });
    expect(await rowOf('?fas=planerad')).toMatchObject({
      ...{ before: 1, after: 2, said: '2 har kommit till och 1 har fallit bort.' },
    });
    expect(await rowOf('?fas=pagar')).toMatchObject({
      ...{ before: 1, after: 1, said: 'Samma åtgärder som då.' },
    });
  });

  test('tells that others than then are shown, where they are as many', async () => {
    expect(await rowOf('?poster=b,c')).toMatchObject({ before: 1, after: 2 });
    expect((await rowOf('?poster=b,c&fas=planerad'))?.said).toBe(
      'Lika många, men 1 har kommit till och 1 har fallit bort.',
    );
  });

  test('has a title, and says when its view makes no sense any more', async () => {
    const row = await rowOf('?period=hej', '  ');
    expect(row?.title).toBe('Bild utan rubrik');
    expect(row?.said).toContain('går inte längre att visa');
  });
});

describe('scenes for the public', () => {
  const open = (search: string) => {
    const [made] = publicScenes(
      { name: 'Nämnden', scenes: [scene(search)] },
      new Set(['kam-1', 'v-1']),
    ).scenes;
    if (!made) throw new Error('a scene was given');
    return { ...made, view: parseView(made.search) };
  };

  test('have no notes, and no ids of internal records', () => {
    expect(open('').notes).toBe('');
    expect(open('?vald=kam-1').search).toBe('?vald=kam-1');
    expect(open('?vald=hemlig&redigera=vald').search).toBe('');
    expect(open('?poster=hemlig,kam-1').view?.records).toEqual(['-', 'kam-1']);
    // Without any, all would be shown.
    expect(open('?poster=hemlig,dold').view?.records).toEqual(['-']);
    expect(open('?vy=vandringar&vandring=hemlig&punkt=p').search).toBe('?vy=vandringar');
    expect(open('?vy=vandringar&vandring=v-1&punkt=p').search).toBe('?vy=vandringar&vandring=v-1');
    expect(open('?vy=dokument&dokumentversion=intern').search).toBe('?vy=dokument');
    expect(open('?period=hemlig').search).toBe('');
  });

  test('keep what they show otherwise', () => {
    const search = '?vy=register&stadsdel=V%C3%A4ster&fas=planerad';
    expect(open(search)).toMatchObject({ id: 'a', title: 'Bild', search });
  });
});
