import { exampleJpeg, examplePng } from './example-document';
import type { SlideDeck } from './slides';

/** A presentation with one of everything. Only tests import this file. */
export const exampleSlides: SlideDeck = {
  title: 'Trygghet & "åtgärder" <Hägersten-Älvsjö>',
  language: 'sv-SE',
  slides: [
    { title: 'Trygghetsskapande åtgärder', text: [], notes: '', foot: 'Läget september 2024' },
    {
      title: 'Vad som görs & planeras',
      text: [
        { text: 'Det som är på gång i stadsdelsområdet:' },
        { text: 'Kameror på fyra torg', bullet: true },
        { text: 'Belysning i "Örnsberg" <etapp 2>', bullet: true },
      ],
      notes: 'Hälsa välkommen.\nSäg vad som är nytt & varför.',
      foot: 'Källa: Bilaga 1, avsnitt 2',
    },
    {
      title: 'Kartan',
      text: [],
      notes: 'Peka på torget.',
      picture: {
        bytes: exampleJpeg,
        width: 1600,
        height: 900,
        alt: 'Karta med 4 kameror & "torg"',
      },
      foot: '© OpenStreetMap',
    },
    {
      title: 'Åtgärder per stadsdel',
      text: [{ text: 'Flest i Hägersten', bullet: true }],
      notes: '',
      chart: {
        kind: 'bar',
        title: 'Antal åtgärder per stadsdel',
        categories: ['Aspudden', 'Hägersten', 'Örby slott & park'],
        series: [{ name: 'Gäller', values: [3, 12, 0] }],
        alt: 'Hägersten har flest, 12',
      },
      foot: 'Källa: registret',
    },
    {
      title: 'Anmälda brott',
      text: [{ text: 'Minskar i båda' }],
      notes: 'Jämför.',
      picture: { bytes: examplePng, width: 1, height: 1, alt: 'Vit punkt' },
      chart: {
        kind: 'line',
        title: 'Per 1 000 invånare',
        categories: ['2021', '2022', '2023'],
        series: [
          { name: 'Älvsjö', values: [8.5, 7.25, 6] },
          { name: 'Fruängen', values: [9, 8, 7.5], colour: '#a3246b' },
        ],
        alt: 'Två linjer som går nedåt',
      },
      foot: '',
    },
  ],
};
