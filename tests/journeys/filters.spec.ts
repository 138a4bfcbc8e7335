import { formatCount, formatRate } from '@/text/format';
import { facetLabels, facetValueLabel } from '@/text/labels';
import { expect, expectAccessible, openApp, test } from './app';
import {
  countBy,
  districts,
  type FileRecord,
  having,
  records,
  total,
  valuesOf,
  workspace,
} from './geodata';
import {
  detailsOf,
  expectAnnounced,
  expectCount,
  facetToggle,
  openFacet,
  tableOf,
  valueIn,
} from './register';

const names = {
  layerName: (id: string) => workspace.lager.find((layer) => layer.id === id)?.namn,
  boroughName: workspace.omrade.namn,
};

/** Each filter but the layers: its key in the app, its name in the address, its heading. */
const facets = (
  [
    ['district', 'stadsdel'],
    ['phase', 'fas'],
    ['status', 'status'],
    ['prevention', 'preventionstyp'],
    ['implementation', 'genomforande'],
    ['responsible', 'ansvarig'],
    ['partners', 'medverkande'],
    ['funding', 'finansiering'],
    ['targetGroups', 'malgrupp'],
    ['geometryQuality', 'lage'],
    ['start', 'start'],
  ] as const
).map(([key, parameter]) => ({
  key,
  parameter,
  heading: facetLabels[key],
  labelOf: (value: string) => facetValueLabel(key, value, names),
}));

const [first, second] = workspace.lager;
if (!first || !second) throw new Error('the workspace has two layers at least');
const ofFirst = records.filter(({ layer }) => layer.id === first.id);

test('layers can be shown and hidden, one by one, alone and all; each says how many are shown', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  for (const layer of workspace.lager) {
    const own = records.filter((record) => record.layer.id === layer.id);
    const placed = own.filter(({ geometry }) => geometry).length;
    const box = page.getByRole('checkbox', { name: layer.namn, exact: true });
    await expect(box).toBeChecked();
    const note = placed === 0 ? 'inga på kartan' : `${placed} på kartan`;
    await expect(box).toHaveAccessibleDescription(
      `${own.length} av ${own.length}${placed === own.length ? '' : ` ${note}`}`,
    );
  }
  const showAll = page.getByRole('button', { name: 'Visa alla', exact: true });
  const hideAll = page.getByRole('button', { name: 'Dölj alla' });
  await expect(showAll).toBeDisabled();

  const firstBox = page.getByRole('checkbox', { name: first.namn, exact: true });
  await firstBox.uncheck();
  await expectCount(page, total - ofFirst.length);
  await expect(firstBox).toHaveAccessibleDescription(`0 av ${ofFirst.length}`);
  await expect(
    page.getByRole('button', { name: `Ta bort filtret Lager: alla utom ${first.namn}` }),
  ).toBeVisible();

  await page.getByRole('button', { name: `Mer om ${first.namn}` }).click();
  await expect(page.getByText(first.beskrivning)).toBeVisible();
  const onlyThis = page.getByRole('button', { name: 'Bara detta lager' });
  await onlyThis.click();
  await expect(onlyThis).toBeDisabled();
  await expectCount(page, ofFirst.length);
  await expectAnnounced(page, ofFirst.length);
  await expect(page).toHaveURL(new RegExp(`lager=${first.id}$`));

  await hideAll.click();
  await expect(hideAll).toBeDisabled();
  await expect(
    page.getByRole('heading', { name: 'Ingen åtgärd stämmer med filtren' }),
  ).toBeVisible();
  await expectAnnounced(page, 0);
  await expectAccessible(page);
  await showAll.click();
  await expectCount(page, total);
});

test("a layer's visibility is set by keyboard, and Back takes the whole movement back", async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  await page.getByRole('button', { name: `Mer om ${first.namn}` }).click();
  const slider = page.getByRole('slider', { name: `Synlighet för ${first.namn}` });
  await expect(slider).toHaveAttribute('aria-valuetext', '100\u00A0%');
  await slider.focus();
  for (const _ of Array(3)) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '85\u00A0%');
  await expect(page).toHaveURL(new RegExp(`opacitet=${first.id}%3A85`));
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '10\u00A0%');
  await expectAccessible(page);
  await page.goBack();
  await expect(slider).toHaveAttribute('aria-valuetext', '100\u00A0%');
  await expect(page).not.toHaveURL(/opacitet/);
});

/** Words of the key for how the records that have a place are drawn. */
function keyFor(shown: readonly FileRecord[]): string[] {
  const placed = shown.filter(({ geometry }) => geometry);
  const over = ({ phase }: FileRecord) => phase === 'avslutad' || phase === 'blev_inte_av';
  const quality = (value: string) => (record: FileRecord) => valuesOf(record, 'lage')[0] === value;
  const kinds: [string, (record: FileRecord) => boolean][] = [
    ['I kraft', ({ inForce }) => inForce],
    ['Planerad, inte i kraft än', (record) => !record.inForce && !over(record)],
    ['Avslutad', (record) => !record.inForce && over(record)],
    ['Exakt läge', quality('exakt')],
    ['Ungefärligt läge', quality('ungefarlig')],
    ['Schematiskt område', quality('schematisk')],
  ];
  return kinds.filter(([, is]) => placed.some(is)).map(([words]) => words);
}

test('the key tells of what is on the map, no more and no less', async ({ page }) => {
  const cases: { search: string; shown: readonly FileRecord[] }[] = [
    { search: '', shown: records },
    { search: `&lager=${first.id}`, shown: ofFirst },
    { search: '&fas=planerad', shown: records.filter(having('fas', 'planerad')) },
    { search: '&lage=saknas', shown: records.filter(having('lage', 'saknas')) },
  ];
  for (const { search, shown } of cases) {
    await openApp(page, `?vy=register${search}`);
    const panel = page.getByRole('region', { name: 'Lager', exact: true });
    const key = panel.getByRole('listitem').filter({ hasNot: page.getByRole('checkbox') });
    await expect(panel.getByRole('heading', { name: 'Så ritas åtgärderna' })).toBeVisible();
    await expect(key).toHaveText(keyFor(shown));
    if (keyFor(shown).length === 0)
      await expect(panel.getByText('Inget visas på kartan.')).toBeVisible();
  }
});

test('every filter offers its values with live counts, chooses several and is cleared', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  for (const { parameter, heading, labelOf } of facets) {
    const facet = await openFacet(page, heading);
    const counts = countBy(records, parameter);
    // A district without a measure is named too, so that "none here" can be seen.
    if (parameter === 'stadsdel')
      for (const { name } of districts) counts.set(name, counts.get(name) ?? 0);
    const offered = await facet.getByRole('listitem').allTextContents();
    const expected = [...counts].map(([value, count]) => labelOf(value) + formatCount(count));
    expect(offered.toSorted(), heading).toEqual(expected.toSorted());

    const chosen = [...counts]
      .filter(([, count]) => count > 0)
      .map(([value]) => value)
      .slice(0, 2);
    for (const value of chosen) await valueIn(facet, labelOf(value)).check();
    await expectCount(page, records.filter(having(parameter, ...chosen)).length);
    await expect.poll(() => new URL(page.url()).searchParams.getAll(parameter)).toEqual(chosen);
    await page.getByRole('button', { name: `Rensa filtret ${heading}` }).click();
    await expect(facetToggle(page, heading)).toBeFocused();
    await expectCount(page, total);
    await facetToggle(page, heading).click();
  }
});

test('a choice in one filter counts in all others, not in its own', async ({ page }) => {
  await openApp(page, '?vy=register&fas=planerad');
  const planned = records.filter(having('fas', 'planerad'));
  await expectCount(page, planned.length);
  const funding = await openFacet(page, 'Finansiering');
  const district = await openFacet(page, 'Stadsdel');
  const phase = await openFacet(page, 'Fas');
  const expectCounts = async (
    facet: typeof phase,
    parameter: string,
    counted: readonly FileRecord[],
  ) => {
    const labelOf = facets.find((one) => one.parameter === parameter)?.labelOf ?? String;
    for (const [value, count] of countBy(counted, parameter)) {
      const name = `${labelOf(value)} ${formatCount(count)}`;
      await expect(facet.getByRole('checkbox', { name, exact: true })).toBeEnabled();
    }
  };
  await expectCounts(district, 'stadsdel', planned);
  await expectCounts(funding, 'finansiering', planned);
  await expectCounts(phase, 'fas', records);

  const [place] = districts.filter(({ name }) => countBy(planned, 'stadsdel').has(name));
  if (!place) throw new Error('nothing is planned in any district');
  await valueIn(district, place.name).check();
  const here = records.filter(having('stadsdel', place.name));
  await expectCount(page, planned.filter((record) => here.includes(record)).length);
  await expectCounts(district, 'stadsdel', planned);
  await expectCounts(phase, 'fas', here);
  // What would leave nothing cannot be chosen.
  const none = funding.getByRole('checkbox', { name: /^Trygghetsinvesteringar 0$/ });
  if ((await none.count()) > 0) await expect(none).toBeDisabled();
  await expectAccessible(page);

  await expect(page.getByText('2 filter', { exact: true })).toBeVisible();
  await page
    .getByRole('region', { name: 'Filter', exact: true })
    .getByRole('button', { name: 'Rensa alla' })
    .click();
  await expect(page.getByRole('heading', { name: 'Filter', exact: true })).toBeFocused();
  await expectCount(page, total);
  await expect(page).toHaveURL(/\?vy=register$/);
});

test('a chosen district shows its figures, several are told of one by one, many are added up', async ({
  page,
}) => {
  const factOf = (found: typeof districts) => {
    const sum = (figure: (one: (typeof districts)[number]) => number) =>
      found.reduce((all, one) => all + figure(one), 0);
    const year = Math.max(...found.map((one) => one.year));
    return `${formatCount(sum((one) => one.population))} invånare (${year}), ${formatRate(sum((one) => one.land))}\u00A0km²\u00A0land`;
  };
  await openApp(page, '?vy=register');
  const facet = await openFacet(page, 'Stadsdel');
  const panel = page.getByRole('region', { name: 'Filter', exact: true });
  const some = districts.filter(({ name }) => countBy(records, 'stadsdel').has(name)).slice(0, 4);
  for (const [at, { name }] of some.entries()) {
    await valueIn(facet, name).check();
    const chosen = some.slice(0, at + 1);
    const facts =
      chosen.length === 1
        ? [factOf(chosen)]
        : chosen.map((one) => `${one.name}: ${factOf([one])}`).toSorted();
    if (chosen.length > 3) {
      await expect(panel.getByText(`${chosen.length} stadsdelar: ${factOf(chosen)}`)).toBeVisible();
    } else
      for (const fact of facts) await expect(panel.getByText(fact, { exact: true })).toBeVisible();
  }
});

test('free text finds words anywhere in a measure, with or without å ä ö, while it is written', async ({
  page,
}) => {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '');
  const keys = ['namn', 'plats', 'beskrivning', 'rubrik', 'ansvarig', 'medverkande', 'malgrupp'];
  const holding = (...words: string[]) =>
    records.filter(({ properties, districts: where }) => {
      const text = fold(
        [...keys, 'finansiering']
          .map((key) => properties[key])
          .concat(where)
          .join(' '),
      );
      return words.every((word) => text.includes(fold(word)));
    });
  await openApp(page, '?vy=register');
  const box = page.getByRole('searchbox', { name: 'Ord i åtgärden' });
  await box.pressSequentially('belysning');
  await expectCount(page, holding('belysning').length);
  await expectAnnounced(page, holding('belysning').length);
  await expect(page).toHaveURL(/text=belysning/);
  await page.goBack();
  await expect(box).toHaveValue('');
  await expectCount(page, total);

  await box.fill('fruangen TRYGG');
  await expectCount(page, holding('fruängen', 'trygg').length);
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await expectCount(page, total);
  await box.fill('platssamverkan');
  await expectCount(page, holding('platssamverkan').length);
  await page.getByRole('button', { name: 'Töm sökfältet' }).click();
  await expect(box).toBeFocused();
  await expectCount(page, total);
});

test('the filters that are set stand above the table, and each can be taken away', async ({
  page,
}) => {
  const inPlaces = having('stadsdel', 'Fruängen', 'Västertorp');
  const planned = having('fas', 'planerad');
  await openApp(
    page,
    '?vy=register&stadsdel=Fru%C3%A4ngen&stadsdel=V%C3%A4stertorp&fas=planerad&text=o',
  );
  const chips = page.getByRole('list', { name: 'Valda filter' });
  await expect(chips.getByRole('listitem')).toHaveText([
    'Stadsdel: Fruängen',
    'Stadsdel: Västertorp',
    'Fas: Planerad',
    'Ord i åtgärden: ”o”',
    'Rensa alla',
  ]);
  await expectAccessible(page);
  await chips.getByRole('button', { name: 'Ta bort filtret Ord i åtgärden: ”o”' }).click();
  await expectCount(page, records.filter((one) => inPlaces(one) && planned(one)).length);
  await expect(chips.getByRole('button', { name: /Fas: Planerad/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCount(page, records.filter(inPlaces).length);
  await expect(chips.getByRole('button', { name: /Stadsdel: Västertorp/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCount(page, records.filter(having('stadsdel', 'Fruängen')).length);
  await chips.getByRole('button', { name: 'Rensa alla' }).click();
  await expectCount(page, total);
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: `${total} åtgärder` })).toBeFocused();
});

test('a phone has the filters in a sheet, with the result at hand', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, '?vy=register');
  await page.getByRole('button', { name: 'Lager och filter', exact: true }).click();
  const facet = await openFacet(page, 'Vem som genomför');
  await valueIn(facet, 'Förvaltningen själv').check();
  const own = records.filter(having('genomforande', 'egen'));
  await expect(page.getByText(`${own.length} av ${total} åtgärder`).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stäng lager och filter' }).click();
  await expect(tableOf(page)).toHaveAttribute('aria-rowcount', String(own.length));
  await expect(detailsOf(page)).toHaveCount(0);
});
