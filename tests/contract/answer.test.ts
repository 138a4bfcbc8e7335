/** What Bilaga 1 lists is in the answer for 2024 and in the list of all measures. */
import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { parseDate } from '@/domain/dates';
import { answerContent } from '@/tasks/documents/answer-content';
import { appendixContent } from '@/tasks/documents/appendix-content';
import type { DocumentSource, Sheet } from '@/tasks/documents/content';
import { namedInDocuments } from './named-in-documents';
import { first, recordsOf, second, type WorkspaceOnDisk } from './workspaces';

const listDocument = '001';

async function sourceOf(site: WorkspaceOnDisk): Promise<DocumentSource> {
  const { workspace, districts } = site;
  const layers = workspace.lager.map(({ id }) => id);
  const dataset = await buildDataset(recordsOf(site), districts, layers, () => undefined);
  return { dataset, workspace, internal: false };
}

function answerOf(source: DocumentSource) {
  const period = parseDate('2024');
  if (!period) throw new Error('2024 is a year');
  return answerContent(source, period);
}

function columnOf(sheet: Sheet | null, name: string): string[] {
  const at = sheet?.header.indexOf(name) ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  return (sheet?.rows ?? []).map((row) => row[at] ?? '');
}

const source = await sourceOf(first);
const answer = answerOf(source);
const appendix = appendixContent(source);

describe('the answer for 2024', () => {
  const ids = new Set(columnOf(answer.sheet, 'id'));

  test('has every record that says it is from Bilaga 1', () => {
    const listed = source.dataset.measures.filter(({ sources }) =>
      sources.some(({ dokument }) => dokument === listDocument),
    );
    expect(listed.length).toBeGreaterThan(50);
    expect(listed.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('has every record that a sentence of Bilaga 1 names', () => {
    const named = namedInDocuments.filter(({ dokument }) => dokument === listDocument);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ id }) => !ids.has(id)).map(({ ord }) => ord)).toEqual([]);
  });

  test('says on the page what it says in the file', () => {
    const page = JSON.stringify(answer.blocks);
    const names = columnOf(answer.sheet, 'namn');
    expect(names.filter((name) => !page.includes(JSON.stringify(name)))).toEqual([]);
  });

  test('names document and section in every row', () => {
    for (const sources of columnOf(answer.sheet, 'kallor'))
      expect(sources).toMatch(/^(Bilaga 1|Tjänsteutlåtandet 2024-09-26): \S/);
  });
});

describe('the list of all measures', () => {
  test('has every record, those of Bilaga 1 under a heading of it', () => {
    expect(new Set(columnOf(appendix.sheet, 'id'))).toEqual(
      new Set(source.dataset.measures.map(({ id }) => id)),
    );
    const elsewhere = (appendix.sheet?.rows ?? []).filter(([, group]) =>
      group?.includes('andra underlag'),
    );
    for (const row of elsewhere) expect(row.join()).not.toContain('Bilaga 1');
  });

  test('has the headings of social prevention in the order of Bilaga 1', () => {
    const groups = (appendix.sheet?.rows ?? [])
      .filter(([part]) => part === 'Social prevention')
      .map(([, group = '']) => group);
    const order = ['Orosanmälningar', 'Meningsfull fritid', 'Skolsociala teamet', 'Skolprogram'];
    const later = [
      'Allvarsamtal',
      'Trefas',
      'Avhopparverksamhet',
      'Familjecentral',
      'Föräldraguide',
    ];
    const places = [...order, ...later].map((heading) => groups.indexOf(heading));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('is made of another workspace as well', async () => {
    const other = await sourceOf(second);
    expect(columnOf(appendixContent(other).sheet, 'id').length).toBeGreaterThanOrEqual(
      other.dataset.measures.length,
    );
    expect(answerOf(other).blocks.length).toBeGreaterThan(5);
  });
});
