import type { Locator } from '@playwright/test';
import { commonFields, type FieldTable, ownFields } from '@/domain/fields';
import { geometryQualities, meaningOf, statusesOf } from '@/domain/vocabulary';
import { formatCount } from '@/text/format';
import { fieldLabel, qualitySentences, recordTypeLabels, valueLabel } from '@/text/labels';
import { expect, expectAccessible, openApp, test } from './app';
import { records, total, workspace } from './geodata';

/** The cells of a table's rows, as words. */
const readRows = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );

test('the data page tells how each layer was read, and adds up', async ({ page }) => {
  await openApp(page, '?vy=data');
  await expect(page.getByRole('heading', { level: 1, name: 'Data och metod' })).toBeAttached();
  const table = page.getByRole('table', { name: 'Lager och vad som lästes ur dem' });
  await expect(table).toBeVisible();
  const [, ...rows] = await readRows(table);
  const figuresOf = (found: typeof records) => {
    const onMap = found.filter(({ geometry }) => geometry).length;
    return [found.length, onMap, found.length - onMap, 0].map(formatCount);
  };
  expect(rows).toEqual([
    ...workspace.lager.map((layer) => [
      layer.namn,
      layer.kalla.url,
      ...figuresOf(records.filter((record) => record.layer === layer)),
      'Inläst',
    ]),
    ['Alla lager', ...figuresOf(records), ''],
  ]);
  expect(rows.at(-1)?.[1]).toBe(String(total));
  await expect(page.getByText('Alla rader kunde läsas.')).toBeVisible();

  // The file itself is one press away.
  const link = table.getByRole('link', { name: workspace.lager[0]?.kalla.url ?? '' });
  const answer = await page.request.get(
    (await link.evaluate((a: HTMLAnchorElement) => a.href)) ?? '',
  );
  expect(answer.ok()).toBe(true);
  expect((await answer.json()).type).toBe('FeatureCollection');
  await expectAccessible(page);
});

test('the data dictionary has every field of every kind of measure', async ({ page }) => {
  await openApp(page, '?vy=data');
  const types = [...new Set(workspace.lager.map((layer) => layer.typ))];
  const tables: { caption: string; fields: FieldTable }[] = [
    { caption: 'Fält som alla åtgärder har', fields: commonFields },
    ...types.map((type) => ({
      caption: `Bara för ${recordTypeLabels[type].toLocaleLowerCase('sv')}`,
      fields: ownFields[type],
    })),
  ];
  for (const { caption, fields } of tables) {
    const table = page.getByRole('table', { name: caption, exact: true });
    await expect(table, caption).toBeVisible();
    const [head, ...rows] = await readRows(table);
    expect(head).toEqual(['Fält', 'I filen', 'Slag av värde', 'Värden', 'Måste anges']);
    expect(rows.map(([label, key, , , required]) => [label, key, required])).toEqual(
      Object.values(fields).map(({ key, required }) => [
        fieldLabel(key),
        key,
        required ? 'Ja' : 'Nej',
      ]),
    );
    for (const [at, { key, type, unit, values = [] }] of Object.values(fields).entries()) {
      const [, , kind = '', allowed = ''] = rows[at] ?? [];
      expect(kind, key).toMatch(/\S/);
      if (unit) expect(kind, key).toContain(unit);
      for (const value of values) expect(allowed, key).toContain(`${valueLabel(value)} ${value}`);
      if (type === 'status') expect(allowed).toBe('Se Status, fas och i kraft');
    }
  }
  // Words in use, for fields that take any word.
  const [, ...common] = await readRows(page.getByRole('table', { name: tables[0]?.caption ?? '' }));
  const funding = common.find(([, key]) => key === 'finansiering');
  for (const word of workspace.vokabular.finansiering) expect(funding?.[3]).toContain(word);
});

test('the method says how measures are counted, and what each status means', async ({ page }) => {
  await openApp(page, '?vy=data');
  const method = page.getByRole('region', { name: 'Så räknar vi' });
  for (const term of [
    'En åtgärd är en rad',
    'Åtgärder i flera stadsdelar',
    'Åtgärder utan plats på kartan',
    'Framgår inte',
    'Åtgärder utan datum',
    'Per 1 000 invånare och per kvadratkilometer',
    'Folkmängd',
    ...geometryQualities.map(valueLabel),
  ])
    await expect(method.getByRole('term').filter({ hasText: term }).first()).toBeVisible();
  for (const sentence of Object.values(qualitySentences))
    await expect(method.getByText(sentence)).toBeVisible();
  await expect(
    method.getByText(formatCount(workspace.omrade.folkmangd.antal), { exact: false }),
  ).toBeVisible();

  const table = method.getByRole('table', { name: 'Vad varje status betyder' });
  const [, ...rows] = await readRows(table);
  const types = [...new Set(workspace.lager.map((layer) => layer.typ))];
  expect(rows.map((cells) => cells.slice(-4))).toEqual(
    types.flatMap((type) =>
      statusesOf(type).map((status) => {
        const { phase, inForce } = meaningOf(type, status);
        return [valueLabel(status), status, valueLabel(phase), inForce ? 'Ja' : 'Nej'];
      }),
    ),
  );
});

test('sources and licences are named, and the contents lead to each part', async ({ page }) => {
  await openApp(page, '?vy=data');
  const sources = page.getByRole('region', { name: 'Källor och licenser' });
  for (const { titel } of workspace.dokument) await expect(sources.getByText(titel)).toBeVisible();
  await expect(sources.getByText(workspace.lage.text)).toBeVisible();
  for (const { text, url } of workspace.baskarta.erkannande)
    if (url) await expect(sources.getByRole('link', { name: text })).toHaveAttribute('href', url);
    else await expect(sources.getByText(text)).toBeVisible();
  await expect(sources.getByText(workspace.omrade.folkmangd.kalla)).toBeVisible();

  const contents = page.getByRole('navigation', { name: 'På den här sidan' });
  for (const name of ['Så lästes lagren in', 'Så räknar vi', 'Alla fält', 'Källor och licenser']) {
    await contents.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport();
    await expect(page).toHaveURL(/vy=data/);
  }
  await page.goBack();
  await page.getByRole('link', { name: 'Tillgänglighetsredogörelse' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }),
  ).toBeAttached();
});

test('the accessibility statement says what the law asks for', async ({ page }) => {
  await openApp(page, '?vy=tillganglighet');
  await expect(page).toHaveTitle(/^Tillgänglighetsredogörelse/);
  for (const name of [
    'Hur tillgänglig är webbplatsen?',
    'Kända brister',
    'Innehåll som inte omfattas av lagen',
    'Så har vi testat',
    'Rapportera brister',
    'Tillsyn',
  ])
    await expect(page.getByRole('region', { name }).getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText(workspace.tillganglighet.kontakt)).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Anmäl bristande tillgänglighet till Digg' }),
  ).toHaveAttribute('href', /^https:\/\/www\.digg\.se\//);
});
