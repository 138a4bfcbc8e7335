import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadStatistics } from './load-statistics';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const context = { districts: ['Norr'], wholeArea: 'Hela', wholeKind: 'område', least: 5 };
const header = 'omrade;period;indikator;varde;enhet;kalla';
const [first, second] = ['https://example.org/a.csv', 'https://example.org/b.csv'];
const csv = (url: string, ...lines: string[]) =>
  http.get(url, () => HttpResponse.text([header, ...lines].join('\n')));

test('takes the figures of all files and counts the rows that are none', async () => {
  server.use(
    csv(first, 'Norr;2024;A;7;antal;Brå', 'Söder;2024;A;7;antal;Brå'),
    csv(second, 'Hela;2024;A;17;antal;Brå'),
  );
  expect(await loadStatistics([first, second], context)).toMatchObject({
    statistics: [{ area: 'Norr' }, { area: 'Hela' }],
    ...{ refused: 1, failures: [], unreadable: [] },
  });
});

test('a file that is missing, and one that is no statistics, leave the others', async () => {
  const third = 'https://example.org/c.csv';
  server.use(
    http.get(first, () => new HttpResponse(null, { status: 404 })),
    http.get(second, () => HttpResponse.text('personnummer\n1')),
    csv(third, 'Norr;2024;A;7;antal;Brå'),
  );
  expect(await loadStatistics([first, second, third], context)).toMatchObject({
    statistics: [{ area: 'Norr' }],
    failures: [{ code: 'notFound' }],
    unreadable: [second],
  });
});

test('a workspace without statistics has none', async () => {
  expect(await loadStatistics([], context)).toMatchObject({ statistics: [], failures: [] });
});
