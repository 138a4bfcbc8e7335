import { expect, test } from 'vitest';
import type { Training } from './programmes';
import { namesTopic, trainingTopics } from './training-topics';

const training = (description: string): Training => ({
  id: 'kmp-prov',
  type: 'kompetens',
  layer: 'kompetens',
  name: 'Prov',
  prevention: ['social'],
  status: 'pagar',
  implementation: 'framgar_inte',
  description,
  sources: [{ dokument: '000', avsnitt: 'Prov' }],
  geometryQuality: 'saknas',
  publication: 'offentlig',
  geometry: null,
});

test.each([
  ['Fältassistenter utbildar i ANDT-frågor.', ['droger']],
  ['Om nya droger och gangstermusik', ['droger', 'musik']],
  // Where it was held, not what it was about.
  ['Föreläsning på skolor nära den öppna drogscenen, om rekrytering', ['rekrytering']],
  ['Trender bland unga', ['trender']],
  ['Samverkan med Avarn och Standard AB', []],
])('«%s» names %j', (text, topics) => {
  expect(trainingTopics.filter((topic) => namesTopic(training(text), topic))).toEqual(topics);
});
