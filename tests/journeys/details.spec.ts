import type { Page } from '@playwright/test';
import { type FieldSpec, fieldsOf, type Source } from '@/domain/fields';
import { formatCount, formatDate } from '@/text/format';
import { fieldLabel, qualitySentences, valueLabel } from '@/text/labels';
import { expect, expectAccessible, openApp, test } from './app';
import { type FileRecord, having, recordOf, records, workspace } from './geodata';
import { detailsOf, expectCount, rowButton } from './register';

const notStated = 'Framgår inte';

/** Fields with a place of their own in the panel, which the journey looks for there. Parts have pages of their own. */
const elsewhere = [
  ...['namn', 'status', 'statusgrund', 'stadsdel_angiven', 'kallor', 'utokar', 'vandringspunkt'],
  ...['foregaende', 'rundtur', 'leder_till'],
];

const titleOf = (page: Page) => detailsOf(page).getByRole('heading', { level: 2 });

/** The words a planner reads for a value of a layer file. */
function wordsFor(spec: FieldSpec, value: unknown): string {
  if (value === undefined || value === 'framgar_inte') return notStated;
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number')
    return spec.unit ? `${formatCount(value)}\u00A0${spec.unit}` : formatCount(value);
  if (spec.key === 'geometrikvalitet')
    return Object.entries(qualitySentences).find(([quality]) => quality === value)?.[1] ?? '';
  if (spec.key === 'tidstext') return `”${value}”`;
  if (spec.type === 'date')
    return `${String(value).includes('/') ? 'någon gång från ' : ''}${formatDate(String(value))}`;
  const facets = ['preventionstyp', 'malgrupp', 'medverkande', 'finansiering'];
  const coded = spec.type === 'code' || spec.type === 'codes';
  return [value]
    .flat()
    .map((part) => (coded ? valueLabel(String(part)) : String(part)))
    .join(facets.includes(spec.key) ? '' : '; ');
}

interface PanelWords {
  /** Contents by label. */
  said: Record<string, string>;
  /** All of it. */
  text: string;
}

/** The panel as it stands, read in one go. */
async function readPanel(page: Page): Promise<PanelWords> {
  return await detailsOf(page).evaluate((panel) => {
    const said: Record<string, string> = {};
    for (const term of panel.querySelectorAll('dt')) {
      const contents = [...(term.parentElement?.querySelectorAll(':scope > dd') ?? [])];
      said[term.textContent] = contents.map((content) => content.textContent).join(' ');
    }
    return { said, text: panel.textContent };
  });
}

/** Everything the file says of a record stands in the panel, and what it does not say is told of. */
function expectWhole({ said, text }: PanelWords, record: FileRecord): void {
  for (const spec of Object.values(fieldsOf(record.type)) as FieldSpec[]) {
    if (spec.type === 'parts' || elsewhere.includes(spec.key)) continue;
    const where = `${record.id}: ${spec.key}`;
    expect(said[fieldLabel(spec.key)], where).toBe(wordsFor(spec, record.properties[spec.key]));
  }
  expect(text).toContain(record.layer.namn);
  expect(text).toContain(valueLabel(String(record.properties['status'])));
  expect(text).toContain(record.properties['statusgrund'] ?? '');
  const sources = said[fieldLabel('kallor')] ?? '';
  // The contract tests see to it that every record has sources of this shape.
  for (const { dokument, avsnitt } of record.properties['kallor'] as Source[]) {
    const document = workspace.dokument.find(({ id }) => id === dokument);
    expect(sources, record.id).toContain(document?.kort);
    expect(sources, record.id).toContain(document?.titel);
    expect(sources, record.id).toContain(`”${avsnitt}”`);
  }
  for (const id of [record.properties['leder_till'] ?? []].flat()) {
    const name = records.find((other) => other.id === id)?.name;
    expect(said[fieldLabel('leder_till')], record.id).toContain(name);
  }
  const places = record.districts.length > 0 ? record.districts : [`Hela ${workspace.omrade.namn}`];
  for (const place of places) expect(said['Stadsdel'], record.id).toContain(place);
}

test('every measure tells all it has: each field by its name, sources with section, what is not stated', async ({
  page,
}) => {
  await openApp(page, `?vy=register&vald=${records[0]?.id}`);
  const next = detailsOf(page).getByRole('button', { name: 'Nästa i tabellen' });
  await next.focus();
  for (const [at, record] of records.entries()) {
    await expect(titleOf(page)).toHaveText(record.name);
    const panel = await readPanel(page);
    expect(panel.text).toContain(`${at + 1} av ${records.length} i tabellen`);
    expectWhole(panel, record);
    if (at + 1 < records.length) await page.keyboard.press('Enter');
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await detailsOf(page).getByRole('button', { name: 'Föregående i tabellen' }).click();
  await expect(titleOf(page)).toHaveText(records.at(-2)?.name ?? '');
});

test('how sure the place is stands in words, for areas with the share in each district', async ({
  page,
}) => {
  const [zone] = records.filter(
    ({ geometry, districts }) => geometry?.type === 'Polygon' && districts.length > 2,
  );
  const [placeless] = records.filter(({ geometry }) => !geometry);
  await openApp(page, `?vy=register&vald=${zone?.id}`);
  const panel = detailsOf(page);
  await expect(
    panel.getByText('Området är schematiskt ritat. Underlaget anger ingen gräns.'),
  ).toBeVisible();
  await expect(panel.getByText(/\d+\s%.* av ytan\./)).toBeVisible();
  await expect(panel.getByText(/andelarna är ungefärliga/)).toBeVisible();
  await expectAccessible(page);
  await openApp(page, `?vy=register&vald=${placeless?.id}`);
  await expect(panel.getByText('Åtgärden har ingen egen plats på kartan.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Visa på kartan' })).toHaveCount(0);
});

test('an extension leads to the area it extends, and back', async ({ page }) => {
  const [extension] = records.filter(({ properties }) => properties['utokar']);
  if (!extension) throw new Error('no record extends another');
  const extended = recordOf(String(extension.properties['utokar']));
  await openApp(page, `?vy=register&vald=${extension.id}`);
  const panel = detailsOf(page);
  await expect(panel.getByText('Utökar området')).toBeVisible();
  await panel.getByRole('link', { name: extended.name, exact: true }).click();
  await expect(titleOf(page)).toHaveText(extended.name);
  await expect(titleOf(page)).toBeFocused();
  await expect(panel.getByText('Utökas av')).toBeVisible();
  await panel.getByRole('link', { name: extension.name, exact: true }).click();
  await expect(titleOf(page)).toHaveText(extension.name);
  await page.goBack();
  await expect(titleOf(page)).toHaveText(extended.name);
});

test('measures at the same place lead to one another', async ({ page }) => {
  const placeOf = ({ properties }: FileRecord) => properties['plats'];
  const at = (place: unknown) => records.filter((record) => placeOf(record) === place);
  const here =
    records
      .map(placeOf)
      .filter(Boolean)
      .map(at)
      .find(({ length }) => length > 2) ?? [];
  const [first, second] = here;
  if (!first || !second) throw new Error('no place has several measures');
  await openApp(page, `?vy=register&vald=${first.id}&lager=${first.layer.id}`);
  const near = detailsOf(page).getByRole('region', { name: 'Andra åtgärder på samma plats' });
  for (const { name } of here.slice(1))
    await expect(
      near.getByRole('button', { name: new RegExp(`^${name}.*Samma plats`) }),
    ).toBeVisible();
  await expect(near.getByText(`1 av ${here.length} på samma plats`)).toBeVisible();
  await near.getByRole('button', { name: 'Nästa på samma plats' }).click();
  await expect(titleOf(page)).toHaveText(second.name);
  await near.getByRole('button', { name: new RegExp(`^${first.name}.*Samma plats`) }).click();
  await expect(titleOf(page)).toHaveText(first.name);
  await expect(titleOf(page)).toBeFocused();
});

test('the link to a measure opens it on the map, and nothing else', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [record] = records.filter(({ geometry }) => geometry?.type === 'Point');
  if (!record) throw new Error('no record is a point');
  await openApp(page, `?vy=register&fas=${record.phase}&sortera=name&vald=${record.id}`);
  const panel = detailsOf(page);
  await panel.getByRole('button', { name: 'Kopiera länk till åtgärden' }).click();
  await expect(panel.getByText('Länken är kopierad.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe(`?vald=${record.id}`);

  await panel.getByRole('button', { name: 'Visa på kartan' }).click();
  await expect(page).not.toHaveURL(/vy=/);
  await expect(titleOf(page)).toHaveText(record.name);
  await expect(page.getByRole('heading', { level: 1, name: 'Karta', exact: true })).toBeAttached();
  await expectAccessible(page);
});

test('a measure that the filters hide says so, and a value shows all that share it', async ({
  page,
}) => {
  const [record] = records.filter(having('finansiering', 'Trygghetsinvesteringar'));
  if (!record) throw new Error('no record is paid with trygghetsinvesteringar');
  const other = workspace.lager.find(({ id }) => id !== record.layer.id);
  await openApp(page, `?vy=register&vald=${record.id}&lager=${other?.id}`);
  const panel = detailsOf(page);
  await expect(panel.getByText('Åtgärden stämmer inte med filtren.')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Rensa alla filter' }).click();
  await expectCount(page, records.length);
  await expect(panel.getByText(/stämmer inte med filtren/)).toHaveCount(0);
  await expect(rowButton(page, record)).toBeInViewport();

  await panel
    .getByRole('button', { name: 'Visa alla med Finansiering: Trygghetsinvesteringar' })
    .click();
  await expectCount(page, records.filter(having('finansiering', 'Trygghetsinvesteringar')).length);
  await expect(titleOf(page)).toHaveText(record.name);
  await panel.getByRole('button', { name: 'Stäng', exact: true }).click();
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/vald=/);
});

test('a platssamverkan leads to the page where it is worked with', async ({ page }) => {
  await openApp(page, '?vald=psv-liljeholmen');
  await page.getByRole('link', { name: 'Lägesbild, åtgärdsplan och möten' }).press('Enter');
  await expect(page).toHaveURL(/arbetspost=psv-liljeholmen/);
  await expect(
    page.getByRole('heading', { level: 2, name: 'Platssamverkan Liljeholmen' }),
  ).toBeVisible();
});
