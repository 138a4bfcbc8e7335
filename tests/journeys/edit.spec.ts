import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';

const camera = '?vald=kam-liljeholmstorget';
const form = (page: Page) => page.getByRole('complementary', { name: 'Redigera åtgärd' });
const unsaved = (page: Page) => page.getByRole('button', { name: /osparade? ändring/ });
const list = (page: Page) => page.getByRole('complementary', { name: 'Osparade ändringar' });
const name = (page: Page) => form(page).getByRole('textbox', { name: 'Åtgärd måste anges' });

async function openForm(page: Page): Promise<void> {
  await openApp(page, camera);
  await page.getByRole('button', { name: 'Redigera', exact: true }).click();
  await expect(form(page)).toBeVisible();
}

async function rename(page: Page, to: string): Promise<void> {
  await name(page).fill(to);
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('heading', { name: to, level: 2 })).toBeVisible();
}

test('a field is edited, kept over a reload, told of before and after, and put back', async ({
  page,
}) => {
  await openForm(page);
  await expect(page).toHaveURL(/redigera=vald/);
  await rename(page, 'Kameran på torget');
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
  await expectAccessible(page);
  await page.reload();
  await expect(form(page).getByRole('heading', { name: 'Kameran på torget' })).toBeVisible();
  await unsaved(page).click();
  await list(page).getByText('Vad som är ändrat').click();
  const row = list(page).getByRole('row', { name: /^Åtgärd/ });
  await expect(row.getByRole('cell')).toHaveText(['Kamera Liljeholmstorget', 'Kameran på torget']);
  await list(page)
    .getByRole('textbox', { name: 'Anteckning om Kameran på torget' })
    .fill('Nytt namn');
  await page.keyboard.press('Tab');
  await expectAccessible(page);
  await page.reload();
  await expect(list(page).getByRole('textbox', { name: /^Anteckning/ })).toHaveValue('Nytt namn');
  await list(page)
    .getByRole('button', { name: /^Återställ/ })
    .click();
  await expect(list(page).getByText('Inga osparade ändringar.')).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
});

test('what cannot be is told of where it was typed, and is not kept', async ({ page }) => {
  await openForm(page);
  const start = form(page).getByRole('textbox', { name: 'Start', exact: true });
  await start.fill('i somras');
  await page.keyboard.press('Tab');
  await expect(form(page).getByText(/är ”i somras”, som inte är ett datum/)).toBeVisible();
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await expect(start).toHaveValue('i somras');
  await name(page).fill('');
  await page.keyboard.press('Tab');
  await expect(form(page).getByText(/saknas. Fyll i fältet/)).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
});

test('fields that are filled in before the register has taken up the last are all kept', async ({
  page,
}) => {
  await openForm(page);
  const fields = [name(page), form(page).getByRole('textbox', { name: 'Plats', exact: true })];
  const handles = await Promise.all(fields.map((field) => field.elementHandle()));
  await page.evaluate((inputs) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (const [at, input] of inputs.entries()) {
      if (!(input instanceof HTMLInputElement)) throw new Error('no field');
      input.focus();
      setter?.call(input, `Nytt ${at}`);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.blur();
    }
  }, handles);
  await expect(form(page).getByRole('heading', { name: 'Nytt 0', level: 2 })).toBeVisible();
  // The second is kept when the first is; the list tells of both when they are on the disk.
  await unsaved(page).click();
  await list(page).getByText('Vad som är ändrat').click();
  await expect(list(page).getByRole('row', { name: /^Plats/ })).toContainText('Nytt 1');
  await openApp(page, `${camera}&redigera=vald`);
  await expect(name(page)).toHaveValue('Nytt 0');
  await expect(form(page).getByRole('textbox', { name: 'Plats', exact: true })).toHaveValue(
    'Nytt 1',
  );
});

test('undo and redo go over everything, by keyboard', async ({ page }) => {
  await openForm(page);
  await rename(page, 'Ett');
  await rename(page, 'Två');
  await form(page).getByRole('button', { name: 'Klar' }).click();
  const heading = page
    .getByRole('complementary', { name: 'Vald åtgärd' })
    .getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Två');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText('Ett');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText('Kamera Liljeholmstorget');
  await page.keyboard.press('Control+y');
  await expect(heading).toHaveText('Ett');
  await page.keyboard.press('Control+Shift+z');
  await expect(heading).toHaveText('Två');
});

test('a place is typed, taken from the gazetteer, moved on the map and taken away', async ({
  page,
}) => {
  await openForm(page);
  const coordinates = form(page).getByRole('textbox', { name: 'Koordinater' });
  await coordinates.fill('59,30 18,01');
  await page.keyboard.press('Tab');
  await expect(coordinates).toHaveValue('59,3 18,01');
  await coordinates.fill('norr om torget');
  await page.keyboard.press('Tab');
  await expect(form(page).getByText(/är ingen position/)).toBeVisible();
  await coordinates.fill('59,3 18,01');
  await form(page)
    .getByRole('searchbox', { name: 'Hämta läget från en plats' })
    .fill('Fruängens t');
  await form(page)
    .getByRole('button', { name: /^Använd läget för Fruängens torg/ })
    .first()
    .click();
  await expect(coordinates).not.toHaveValue('59,3 18,01');
  await form(page).getByRole('button', { name: 'Ta bort läget' }).click();
  await expect(form(page).getByText('Åtgärden har inget läge på kartan.')).toBeVisible();
  await form(page).getByRole('button', { name: 'Sätt ut punkt' }).click();
  await expect(form(page).getByText(/^Klicka på kartan/)).toBeVisible();
  const map = page.getByRole('application').first();
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no size');
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(coordinates).toHaveValue(/^59,2\d+ 17,9\d+|^59,\d+ 18,0?\d+/, { timeout: 1_000 });
  }).toPass();
  await expect(form(page).getByRole('combobox', { name: /^Lägets säkerhet/ })).toHaveValue(
    'ungefarlig',
  );
});

test('a measure is added with what must be known, duplicated and taken away', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  const panel = page.getByRole('complementary', { name: 'Ny åtgärd' });
  await panel.getByRole('button', { name: 'Lägg till åtgärden' }).click();
  await expect(panel.getByText(/saknas. Fyll i fältet/)).toBeVisible();
  await panel.getByRole('combobox', { name: 'Lager' }).selectOption('Aktiviteter');
  await panel.getByRole('textbox', { name: /^Åtgärd/ }).fill('Loppis på torget');
  await panel.getByRole('checkbox', { name: 'Trygghetsskapande' }).check();
  await panel.getByRole('textbox', { name: /^Beskrivning/ }).fill('Loppis varje lördag.');
  await panel.getByRole('button', { name: 'Lägg till källa' }).click();
  await panel.getByRole('combobox', { name: 'Dokument' }).selectOption('Egen uppgift');
  await panel.getByRole('textbox', { name: 'Avsnitt' }).fill('Möte 12 mars');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Lägg till åtgärden' }).click();
  await expect(
    form(page).getByRole('heading', { name: 'Loppis på torget', level: 2 }),
  ).toBeVisible();
  await expect(page).toHaveURL(/vald=aktiviteter-loppis-pa-torget/);
  await form(page).getByRole('button', { name: 'Klar' }).click();
  await page.getByRole('button', { name: 'Duplicera' }).click();
  await expect(page).toHaveURL(/vald=aktiviteter-loppis-pa-torget-kopia/);
  await form(page).getByRole('button', { name: 'Klar' }).click();
  await expect(unsaved(page)).toHaveText('2 osparade ändringar');
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await expect(page).not.toHaveURL(/vald=/);
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
});

test('the rows that are ticked are changed in one step', async ({ page }) => {
  await openApp(page, '?vy=register&lager=trygghetsvandringar');
  await page.getByRole('button', { name: 'Ändra flera' }).click();
  const panel = page.getByRole('complementary', { name: /^Ändra \d åtgärder?/ });
  await expect(panel.getByRole('heading', { name: 'Ändra 4 åtgärder' })).toBeVisible();
  const boxes = page.getByRole('table').getByRole('checkbox', { name: /^Markera / });
  await expect(boxes).toHaveCount(4);
  await boxes.first().uncheck();
  // By keyboard: the arrow goes to the next row's tick, the space bar takes it away.
  await boxes.first().press('ArrowDown');
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel.getByRole('heading', { name: 'Ändra 2 åtgärder' })).toBeVisible();
  await expect(page).not.toHaveURL(/vald=/);
  await panel.getByRole('combobox', { name: /^Status/ }).selectOption('Genomförd');
  await panel.getByRole('button', { name: 'Ändra 2 åtgärder' }).click();
  await expect(panel.getByText('2 åtgärder är ändrade.')).toBeVisible();
  await expect(unsaved(page)).toHaveText('2 osparade ändringar');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Avmarkera alla' }).click();
  await expect(panel.getByText('Markera de åtgärder i tabellen som ska ändras.')).toBeVisible();
  await unsaved(page).click();
  await expect(boxes).toHaveCount(0);
  await list(page).getByRole('button', { name: 'Ångra' }).click();
  await expect(unsaved(page)).toHaveCount(0);
});

test('two tabs see each other, and the one that is late does not overwrite', async ({
  page,
  context,
}) => {
  await openForm(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(name(other)).toHaveValue('Kamera Liljeholmstorget');
  await rename(page, 'Från första fliken');
  await expect(name(other)).toHaveValue('Från första fliken');
  await rename(other, 'Från andra fliken');
  await expect(name(page)).toHaveValue('Från andra fliken');
  await other.close();
});

test('layer files are saved with the change in, and the list waits until they are in place', async ({
  page,
}) => {
  await openForm(page);
  await rename(page, 'Kameran på torget');
  await unsaved(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list(page).getByRole('button', { name: 'Ladda ner filerna' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('kameraplatser.geojson');
  const saved = await readFile(await download.path(), 'utf8');
  const before = await readFile('geodata/kameraplatser.geojson', 'utf8');
  expect(saved).toBe(
    before.replace('"namn":"Kamera Liljeholmstorget"', '"namn":"Kameran på torget"'),
  );
  await expect(list(page).getByText(/Ändringarna ligger kvar/)).toBeVisible();
  await list(page).getByRole('button', { name: 'Kontrollera om filerna är på plats' }).click();
  await expect(list(page).getByText(/har ännu inte ändringarna/)).toBeVisible();
  await page.route('**/kameraplatser.geojson', (route) =>
    route.fulfill({ contentType: 'application/geo+json', body: saved }),
  );
  await list(page).getByRole('button', { name: 'Kontrollera om filerna är på plats' }).click();
  await expect(list(page).getByText('Inga osparade ändringar.')).toBeVisible();
  await list(page).getByRole('button', { name: 'Stäng' }).click();
  await expect(page.getByRole('heading', { name: 'Kameran på torget', level: 2 })).toBeVisible();
});

test('layer files are written to a folder, and what lies there already is gone on from', async ({
  page,
}) => {
  // A real folder of the browser's own, in the place of one that somebody points out.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('kameraplatser.geojson')).getFile()).text();
    });
  await openForm(page);
  await rename(page, 'Kameran på torget');
  await unsaved(page).click();
  await list(page).getByRole('button', { name: 'Skriv till mapp' }).click();
  await expect(list(page).getByText(/^Sparat: kameraplatser\.geojson/)).toBeVisible();
  const before = await readFile('geodata/kameraplatser.geojson', 'utf8');
  const renamed = '"namn":"Kameran på torget"';
  expect(await written()).toBe(before.replace('"namn":"Kamera Liljeholmstorget"', renamed));
  // Somebody else has worked in the folder meanwhile, and has not got the change.
  await page.evaluate(
    async (text) => {
      const folder = await navigator.storage.getDirectory();
      const writer = await (await folder.getFileHandle('kameraplatser.geojson')).createWritable();
      await writer.write(text);
      await writer.close();
    },
    before.replace('Kamera Trekantsparken', 'Kameran i parken'),
  );
  await list(page).getByRole('button', { name: 'Skriv till mapp' }).click();
  await expect.poll(written).toContain(renamed);
  expect(await written()).toContain('Kameran i parken');
  // The server has other files: nothing is let go of.
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
});

test('a browser without room says so, and what was typed stays where it was typed', async ({
  page,
  context,
}) => {
  await openForm(page);
  const { origin } = new URL(page.url());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const description = form(page).getByRole('textbox', { name: 'Beskrivning måste anges' });
  const text = 'En mening om kameran. '.repeat(50_000);
  await description.fill(text);
  await page.keyboard.press('Tab');
  await expect(form(page).getByText(/^Webbläsaren har inte plats/)).toBeVisible();
  await expect(description).toHaveValue(text);
  await expect(unsaved(page)).toHaveCount(0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await description.fill('En mening om kameran.');
  await page.keyboard.press('Tab');
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the form fits', async ({ page }) => {
    await openForm(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
