import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { commonFields, type FieldSpec, ownFields } from '@/domain/fields';
import { fieldLabel, valueLabel } from '@/text/labels';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { type FileRecord, having, recordOf, records, total, valuesOf, workspace } from './geodata';
import {
  copyTable,
  detailsOf,
  expectCount,
  headingFor,
  rowButton,
  tableOf,
  tabTo,
} from './register';

const swedish = new Intl.Collator('sv', { numeric: true });
const planned = records.filter(having('fas', 'planerad'));

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** What the table says of a record in its usual columns, from the files. */
function cellsOf(record: FileRecord): string[] {
  const { properties, layer, districts, phase } = record;
  const words = (key: string) => [properties[key] ?? []].flat().join('; ');
  return [
    record.name,
    layer.namn,
    (districts.length > 0 ? [...districts].toSorted() : [`Hela ${workspace.omrade.namn}`]).join(
      ', ',
    ),
    valueLabel(phase),
    valueLabel(String(properties['status'])),
    words('ansvarig'),
    words('finansiering'),
    words('startdatum').replace('/', '–'),
  ];
}

const header = [
  'Åtgärd',
  'Lager',
  'Stadsdel',
  'Fas',
  'Status',
  'Ansvarig',
  'Finansiering',
  'Start',
];

/** Cells of a copied row, with the districts in alphabetical order. */
const inOrder = (cells: readonly string[]): string[] =>
  cells.map((cell, at) => (at === 2 ? cell.split(', ').toSorted().join(', ') : cell));

test('the table lists every measure of the files with its facts, one row each', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  await expectCount(page, total);
  const table = tableOf(page);
  await expect(table).toHaveAttribute('aria-rowcount', String(total + 1));
  await expect(table.getByRole('columnheader')).toHaveText(header);
  const [head, ...rows] = await copyTable(page);
  expect(head).toEqual(header);
  expect(rows.map(inOrder)).toEqual(records.map(cellsOf));
  await expect(page.getByText(`${total} åtgärder är kopierade.`)).toBeVisible();
  // What the documents do not say is said, not left empty.
  const silent = records.find(({ properties }) => !properties['ansvarig']);
  const row = table.getByRole('row').filter({ has: page.getByText(silent?.name ?? '') });
  await expect(row.getByText('Framgår inte').first()).toBeVisible();
  await expectAccessible(page);
});

/** Sorts by a column and gives the values of that column as they stand. */
async function sortBy(page: Page, column: string, direction: 'ascending' | 'descending') {
  const head = tableOf(page).getByRole('columnheader', { name: column });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', direction);
  const [, ...rows] = await copyTable(page);
  expect(rows.length).toBe(total);
  return rows.map((cells) => cells[header.indexOf(column)] ?? '');
}

/** Those with a value, in order; those without after them. */
function expectOrder(values: readonly string[], compare: (a: string, b: string) => number): void {
  const given = values.filter((value) => value !== '' && !value.startsWith('Hela '));
  expect(values.slice(0, given.length)).toEqual(given);
  expect(given).toEqual(given.toSorted(compare));
}

test('columns sort in Swedish order, both ways, and the order is part of the address', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  const names = await sortBy(page, 'Åtgärd', 'ascending');
  expectOrder(names, swedish.compare);
  const turned = await sortBy(page, 'Åtgärd', 'descending');
  expectOrder(turned, (a, b) => swedish.compare(b, a));
  // On paper the list has the same order.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = page.getByRole('table').filter({ hasNot: page.getByRole('button') });
  await page.emulateMedia({ media: 'print' });
  expect(await printed.getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe(
    turned[0],
  );
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page).toHaveURL(/sortera=-name/);

  const places = await sortBy(page, 'Stadsdel', 'ascending');
  expectOrder(places, swedish.compare);
  const begins = (letter: string) => places.findIndex((place) => place.startsWith(letter));
  // Å, Ä and Ö are letters of their own, after V, not kinds of A and O.
  const letters = ['L', 'V', 'Å', 'Ä', 'Ö'].filter((letter) => begins(letter) >= 0);
  expect(letters.length).toBeGreaterThan(2);
  expect(letters.map(begins)).toEqual(letters.map(begins).toSorted((a, b) => a - b));
  await expect(
    tableOf(page).getByRole('columnheader', { name: 'Åtgärd', exact: true }),
  ).toHaveAttribute('aria-sort', 'none');

  expectOrder(await sortBy(page, 'Start', 'ascending'), (a, b) =>
    a.slice(0, 7) < b.slice(0, 7) ? -1 : 0,
  );
  await page.reload();
  await expect(tableOf(page).getByRole('columnheader', { name: 'Start' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.goBack();
  await expect(tableOf(page).getByRole('columnheader', { name: 'Stadsdel' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('the columns are chosen, also those of one kind of measure', async ({ page }) => {
  const [camera] = workspace.lager.filter(({ typ }) => typ === 'kameraplats');
  await openApp(page, '?vy=register');
  const button = page.getByRole('button', { name: 'Kolumner' });
  const heads = tableOf(page).getByRole('columnheader');
  await button.click();
  const common = page.getByRole('group', { name: 'Kolumner som visas' });
  await expect(common.getByRole('checkbox')).toHaveCount(Object.keys(commonFields).length + 2);
  await common.getByRole('checkbox', { name: 'Målgrupp' }).check();
  await common.getByRole('checkbox', { name: 'Lager', exact: true }).uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(common).toBeHidden();
  await expect(button).toBeFocused();
  await expect(heads).toHaveText([...header.filter((one) => one !== 'Lager'), 'Målgrupp']);
  await expect(page).toHaveURL(/kolumner=/);

  // Only cameras left: the fields that cameras alone have can be shown too.
  await page.getByRole('checkbox', { name: camera?.namn ?? '', exact: true }).uncheck();
  await page.getByRole('button', { name: `Mer om ${camera?.namn}` }).click();
  await page.getByRole('button', { name: 'Bara detta lager' }).click();
  await button.click();
  const own = page.getByRole('group', { name: 'Bara för kameraplats' });
  for (const { key } of Object.values(ownFields.kameraplats))
    await expect(own.getByRole('checkbox', { name: fieldLabel(key) })).toBeVisible();
  await own.getByRole('checkbox', { name: 'Operatör' }).check();
  await expect(heads.filter({ hasText: 'Operatör' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Återställ kolumner och ordning' }).click();
  await expect(heads).toHaveText(header);
  await expect(page).not.toHaveURL(/kolumner/);
});

test('the rows are walked by keyboard, Enter opens one, Escape comes back to it', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  const buttonAt = (at: number) => rowButton(page, records.at(at) ?? { name: '' });
  const firstRow = buttonAt(0);
  await page.getByRole('button', { name: 'Spara som CSV' }).focus();
  await tabTo(page, firstRow, 12);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(buttonAt(2)).toBeFocused();
  await page.keyboard.press('End');
  await expect(buttonAt(-1)).toBeFocused();
  await expect(buttonAt(-1)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(buttonAt(-1)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(buttonAt(-1)).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(firstRow).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = detailsOf(page).getByRole('heading', { level: 2, name: records[1]?.name ?? '' });
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`vald=${records[1]?.id}`));
  await expect(buttonAt(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page)).toHaveCount(0);
  await expect(buttonAt(1)).toBeFocused();
  // One Tab leaves the rows, however many there are.
  await page.keyboard.press('Tab');
  await expect(tableOf(page).getByRole('button').and(page.locator(':focus'))).toHaveCount(0);
});

test('row and selection are one: a press in the row selects, a link brings the row into view', async ({
  page,
}) => {
  const last = records.at(-1);
  await openApp(page, `?vy=register&vald=${last?.id}`);
  const button = rowButton(page, last ?? { name: '' });
  await expect(button).toBeInViewport();
  await expect(button).toHaveAttribute('aria-current', 'true');
  const other = records.at(-4);
  // Anywhere in the row, not on its name alone.
  await tableOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: other?.name ?? '', exact: true }) })
    .getByRole('cell')
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`vald=${other?.id}`));
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(other?.name ?? '');
  await expect(button).not.toHaveAttribute('aria-current', 'true');
});

/** What stands in the file for a value of a layer file. */
function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((part) => (typeof part === 'string' ? part : `${part.dokument}: ${part.avsnitt}`))
    .join('; ');
}

test('the rows shown are saved as CSV that a Swedish Excel opens: exactly they, every field', async ({
  page,
}) => {
  await openApp(page, '?vy=register&fas=planerad&sortera=-name');
  await expectCount(page, planned.length);
  const names = (await copyTable(page)).slice(1).map(([name]) => name);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^trygghetskartan-atgarder-\d{4}-\d\d-\d\d\.csv$/);
  await expect(page.getByText(`är sparad med ${planned.length} åtgärder.`)).toBeVisible();

  const text = await readFile(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ';',
  });
  expect(errors).toEqual([]);
  expect(meta.linebreak).toBe('\r\n');
  // Parts are no cells: they go out in GeoJSON.
  const keys = [commonFields, ...Object.values(ownFields)].flatMap((fields) =>
    Object.values<FieldSpec>(fields)
      .filter(({ type }) => type !== 'parts')
      .map(({ key }) => key),
  );
  expect(meta.fields?.toSorted()).toEqual(
    [...new Set([...keys, 'lager', 'typ', 'fas', 'stadsdel', 'lng', 'lat'])].toSorted(),
  );
  expect(data.map((row) => row['namn'])).toEqual(names);
  expect(data.map((row) => row['id']).toSorted()).toEqual(planned.map(({ id }) => id).toSorted());
  for (const row of data) {
    const record = recordOf(row['id'] ?? '');
    for (const key of new Set(keys))
      expect(row[key], `${record.id} ${key}`).toBe(written(record.properties[key]));
    expect(row['lager']).toBe(record.layer.id);
    expect(row['fas']).toBe('planerad');
    expect(row['stadsdel']?.split('; ').filter(Boolean).toSorted()).toEqual(
      [...record.districts].toSorted(),
    );
    const point = record.geometry?.type === 'Point' ? record.geometry.coordinates : ['', ''];
    expect([row['lng'], row['lat']]).toEqual(point.map(String));
  }
});

test('when nothing matches, the table says so and offers the way back', async ({ page }) => {
  await openApp(page, '?vy=register&text=qqqq');
  await expect(page.getByRole('heading', { name: headingFor(0), exact: true })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Ingen åtgärd stämmer med filtren' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Spara som CSV' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Kopiera', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rensa alla filter' }).click();
  await expectCount(page, total);
  await expect(page.getByRole('heading', { level: 2, name: headingFor(total) })).toBeFocused();
  // Those without a place on the map are one press away.
  const placeless = records.filter((record) => valuesOf(record, 'lage')[0] === 'saknas');
  await page
    .getByRole('button', { name: `${placeless.length} av dem har ingen plats på kartan.` })
    .click();
  await expectCount(page, placeless.length);
});

test('five thousand rows are listed with only those in view on the page', async ({ page }) => {
  const [layer] = workspace.lager;
  const [model] = records.filter((record) => record.layer === layer);
  const many = 5000;
  const features = Array.from({ length: many }, (_, at) => ({
    type: 'Feature',
    properties: { ...model?.properties, id: `rad-${at}`, namn: `Rad ${at}` },
    geometry: model?.geometry,
  }));
  await page.route(`**/geodata/${layer?.kalla.url}`, (route) =>
    route.fulfill({ json: { type: 'FeatureCollection', features } }),
  );
  await openApp(page, `?vy=register&lager=${layer?.id}`);
  const table = tableOf(page);
  await expect(table).toHaveAttribute('aria-rowcount', String(many + 1));
  const rowsOnPage = () => table.getByRole('button', { name: /^Rad \d+$/ }).count();
  expect(await rowsOnPage()).toBeLessThan(60);
  await page.getByRole('columnheader', { name: 'Åtgärd' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Rad 0', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: `Rad ${many - 1}`, exact: true })).toBeFocused();
  expect(await rowsOnPage()).toBeLessThan(60);
  await expect(page.getByRole('row', { name: `Rad ${many - 1}` })).toHaveAttribute(
    'aria-rowindex',
    String(many + 1),
  );
});

test('at 320 pixels each row tells its facts in lines, sorts and opens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(page, '?vy=register&fas=planerad');
  const table = tableOf(page);
  await expect(table).toHaveAttribute('aria-rowcount', String(planned.length));
  await expect(table.getByRole('columnheader')).toHaveCount(0);
  const byName = planned.toSorted((a, b) => swedish.compare(a.name, b.name));
  await page.getByLabel('Sortera efter').selectOption({ label: 'Åtgärd' });
  await expect(table.getByRole('button').first()).toHaveText(byName[0]?.name ?? '');
  await page.getByRole('button', { name: 'Omvänd ordning' }).click();
  await expect(table.getByRole('button').first()).toHaveText(byName.at(-1)?.name ?? '');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await table.getByRole('button').first().click();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(
    byName.at(-1)?.name ?? '',
  );
  await expectNoSidewaysScroll(page);
  await detailsOf(page).getByRole('button', { name: 'Stäng' }).click();
  await expect(detailsOf(page)).toHaveCount(0);
});
