import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { records } from './geodata';

const address = '?vy=arbete&arbete=insatser';
const programmes = records.filter(({ type }) => type === 'social_insats');
const trainings = records.filter(({ type }) => type === 'kompetens');
const nameOf = (id: string) => String(programmes.find((programme) => programme.id === id)?.name);

const group = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Alla insatser' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4, name, exact: true }) });

test('all programmes by stage, and those of which the documents do not say', async ({ page }) => {
  await openApp(page, '?vy=arbete');
  await page.getByRole('link', { name: 'Sociala insatser' }).press('Enter');
  await expect(page.getByRole('link', { name: `${programmes.length} insatser` })).toBeVisible();
  for (const [stage, name] of [
    ['universell', 'Universell'],
    ['tidig', 'Tidig'],
    ['individ', 'Individ'],
    [undefined, 'Framgår inte'],
  ] as const) {
    const own = programmes.filter(({ properties }) => properties['steg'] === stage);
    await expect(group(page, name).getByRole('link')).toHaveText([
      `${own.length} insatser`,
      ...own.map((programme) => programme.name),
    ]);
  }
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('by target group with age, and by actor; a figure opens what it counts', async ({ page }) => {
  await openApp(page, address);
  await page.getByRole('radio', { name: 'Målgrupp och ålder' }).press('Space');
  const young = group(page, 'Barn och unga');
  await expect(young.getByRole('heading', { level: 5 }).first()).toHaveText('Ålder: 10–15 år');
  await expect(young.getByText('Ålder framgår inte')).toBeVisible();
  await page.getByRole('radio', { name: 'Aktör' }).check();
  const schools = group(page, 'Skolor');
  await expect(schools.getByRole('heading', { level: 5 })).toHaveText(['Ansvarig', 'Medverkar']);
  await expectAccessible(page);
  const withSchools = programmes.filter(({ properties }) => {
    const partners = properties['medverkande'];
    return (
      properties['ansvarig'] === 'Skolor' ||
      (Array.isArray(partners) && partners.includes('Skolor'))
    );
  });
  await schools.getByRole('link', { name: `${withSchools.length} insatser` }).press('Enter');
  await expect(page).toHaveURL(/vy=register/);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(withSchools.length + 1);
  // The way back leads to what was shown.
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Aktör' })).toBeChecked();
});

test('how they hang together is drawn with links, and said in words', async ({ page }) => {
  await openApp(page, address);
  const chain = page.getByRole('region', { name: 'Så hänger insatserna ihop' });
  const drawn = chain.getByRole('list', { name: 'Bild av hur insatserna hänger ihop' });
  const ids = [
    'soc-sspf-individ-grupp',
    'soc-skolsociala-teamet',
    'soc-sst-plus',
    'soc-sig',
    'soc-trefas',
    'soc-avhopparverksamhet',
  ];
  await expect(drawn.getByRole('link')).toHaveText(ids.map(nameOf));
  await expect(chain).toContainText('kartans egen läsning');
  for (const { id, properties } of programmes) {
    const to = properties['leder_till'];
    if (!Array.isArray(to)) continue;
    await expect(chain).toContainText(
      `${nameOf(id)} kan leda vidare till ${to.map((one) => nameOf(String(one))).join(' eller ')}.`,
    );
  }
  await page.setViewportSize({ width: 320, height: 844 });
  await expectNoSidewaysScroll(page);
  await drawn.getByRole('link', { name: 'Trefas' }).press('Enter');
  await expect(page).toHaveURL(/vald=soc-trefas/);
  const details = page.getByRole('complementary', { name: 'Vald åtgärd' });
  await expect(details.getByRole('heading', { name: 'Trefas' })).toBeVisible();
  await expect(details).toContainText(`Kan leda vidare till${nameOf('soc-avhopparverksamhet')}`);
  await details.getByRole('link', { name: nameOf('soc-sig') }).press('Enter');
  await expect(details.getByRole('heading', { name: nameOf('soc-sig') })).toBeVisible();
});

test('programmes that lead nowhere leave no drawing', async ({ page }) => {
  const file = JSON.parse(await readFile('geodata/sociala-insatser.geojson', 'utf8'));
  for (const { properties } of file.features) delete properties.leder_till;
  await page.route('**/geodata/sociala-insatser.geojson', (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
  await openApp(page, address);
  await expect(page.getByText('Ingen insats är angiven som väg till en annan.')).toBeVisible();
  await expectAccessible(page);
});

test('training of staff: what is granted, by whom and when, and nothing claimed', async ({
  page,
}) => {
  await openApp(page, address);
  const training = page.getByRole('region', { name: 'Fortbildning av personal' });
  const granted = training.getByRole('link', {
    name: '2 utbildningar har beviljats medel från Brå. Om de har genomförts framgår inte.',
  });
  await expect(granted).toBeVisible();
  await expect(training).toContainText('Året framgår inte för någon av dem.');
  await expect(training).toContainText('Gangstermusik: nämns inte i någon utbildning');
  await expect(training).toContainText('nämns i 1 utbildning för skolpersonal');
  const table = page.getByRole('region', { name: 'Utbildningarna' });
  await expect(table.getByRole('row')).toHaveCount(trainings.length + 1);
  await expect(
    table.getByRole('row', { name: /Kriminalitet som livsstil.*Brå, belopp framgår inte/ }),
  ).toBeVisible();
  await granted.press('Enter');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
});
