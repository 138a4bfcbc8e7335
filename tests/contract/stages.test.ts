/** What the records say of stages and of what leads to what, held to the words of the documents. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordsOf, workspaces } from './workspaces';

/** The words that carry a stage; programmes that are not here have none. Made from a reading of the documents. */
const stages: readonly { steg: string; dokument: '000' | '001'; ord: string; ids: string[] }[] = [
  {
    steg: 'universell',
    dokument: '001',
    ord: 'där alla skolor bjuds in två gånger per år',
    ids: ['soc-sspf-overgripande'],
  },
  {
    steg: 'universell',
    dokument: '000',
    ord: 'områdesmöten där alla skolor bjuds in',
    ids: ['soc-sspf-omradesmoten'],
  },
  {
    steg: 'universell',
    dokument: '001',
    ord: 'erbjuder skolprogrammet Yolo till alla skolor med högstadium',
    ids: ['soc-yolo'],
  },
  {
    steg: 'universell',
    dokument: '001',
    ord: 'erbjuder alla skolor metoden RoS',
    ids: ['soc-ros'],
  },
  {
    steg: 'universell',
    dokument: '001',
    ord: 'erbjuds till föräldrar och vårdnadshavare i stadsdelsområdet',
    ids: ['soc-komet', 'soc-abc', 'soc-fos'],
  },
  {
    steg: 'universell',
    dokument: '000',
    ord: 'aktivera fler barn och unga generellt',
    ids: ['soc-utvecklad-samverkan-foreningar'],
  },
  {
    steg: 'tidig',
    dokument: '001',
    ord: 'För att tidigt upptäcka barn i förskolan som riskerar att fara illa',
    ids: ['soc-utbildning-anmalningsskyldighet'],
  },
  {
    steg: 'tidig',
    dokument: '001',
    ord: 'erbjuds som en tidig och icke-biståndsbedömd insats',
    ids: ['soc-sspf-individ-grupp'],
  },
  {
    steg: 'tidig',
    dokument: '001',
    ord: 'ska kunna identifiera tecken tidigt',
    ids: ['soc-sspf-forelasning-skolpersonal'],
  },
  {
    steg: 'tidig',
    dokument: '000',
    ord: 'barn med tidiga tecken på normbrytande beteende',
    ids: ['soc-fotbollsvecka'],
  },
  {
    steg: 'tidig',
    dokument: '001',
    ord: 'för att tidigt upptäcka unga i riskzon',
    ids: ['soc-socialsekreterare-hos-polis'],
  },
  {
    steg: 'tidig',
    dokument: '001',
    ord: 'tidiga och förebyggande arbete',
    ids: ['soc-familjecentraler'],
  },
  {
    steg: 'individ',
    dokument: '000',
    ord: 'riktade insatser på individnivå',
    ids: ['soc-individinsatser-orosanmalan'],
  },
  {
    steg: 'individ',
    dokument: '001',
    ord: 'inom ramen för biståndsbedömda insatser',
    ids: ['soc-fritid-individ'],
  },
  {
    steg: 'individ',
    dokument: '001',
    ord: 'ärenden som rör enskilda barn eller unga',
    ids: ['soc-samordnarfunktion-polis'],
  },
  {
    steg: 'individ',
    dokument: '001',
    ord: 'biståndsbedömda ärenden',
    ids: ['soc-ungdomskoordinator'],
  },
  {
    steg: 'individ',
    dokument: '001',
    ord: 'målgruppen unga med kriminalitet och normbrytande beteende',
    ids: ['soc-fft', 'soc-kriminalitet-som-livsstil', 'soc-repulse', 'soc-savry'],
  },
  {
    steg: 'individ',
    dokument: '001',
    ord: 'barn och unga som polisen bedömer påverkar lägesbilden',
    ids: ['soc-trefas'],
  },
];

const textOf = (id: string) =>
  readFileSync(new URL(`documents/${id}.txt`, import.meta.url), 'utf8').replace(/\s+/g, ' ');

test.each(stages)('«$ord» carries the stage $steg', ({ dokument, ord }) => {
  expect(textOf(dokument)).toContain(ord);
});

describe.each(workspaces)('%s', (folder, site) => {
  const programmes = recordsOf(site).flatMap((record) =>
    record.type === 'social_insats' ? [record] : [],
  );

  test('has programmes lead only to other programmes', () => {
    const known = new Set(programmes.map(({ id }) => id));
    const astray = programmes.flatMap(({ id, leadsTo = [] }) =>
      leadsTo.filter((to) => to === id || !known.has(to)),
    );
    expect(astray).toEqual([]);
  });

  test.runIf(folder === 'geodata')('has the stages that the words carry, and no others', () => {
    const carried = stages.flatMap(({ steg, ids }) => ids.map((id) => [id, steg]));
    const stated = programmes.flatMap(({ id, stage }) =>
      stage === undefined ? [] : [[id, stage]],
    );
    expect(stated.toSorted()).toEqual(carried.toSorted());
  });
});
