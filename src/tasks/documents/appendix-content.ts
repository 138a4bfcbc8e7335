import type { Measure } from '@/domain/measure';
import type { Block } from '@/files/document';
import { documentsText } from '@/text/documents';
import { type AppendixGroups, groupAsAppendix } from './appendix-groups';
import { type DocumentContent, type DocumentSource, recordsIn } from './content';
import { documentHead } from './document-head';
import { measureTable, recordHeader, recordRow } from './measure-table';

const words = documentsText.appendix;

interface Listed {
  part: string;
  name: string;
  measures: readonly Measure[];
}

/** The groups one after the other, with the part of the list that each stands in. */
function listedGroups({ social, situational, training }: AppendixGroups): Listed[] {
  return [
    ...social.map(({ heading, measures }) => ({
      part: words.social,
      name: heading ?? words.elsewhere,
      measures,
    })),
    ...situational.map(({ group, measures }) => ({
      part: words.situational,
      name: words.groups[group],
      measures,
    })),
    ...(training.length > 0
      ? [{ part: words.training, name: words.trainingGroup, measures: training }]
      : []),
  ];
}

function partBlocks(source: DocumentSource, part: string, groups: readonly Listed[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: part },
    ...groups.flatMap(({ name, measures }): Block[] => [
      { kind: 'heading', level: 3, text: words.counted(name, measures.length) },
      measureTable(source, measures),
    ]),
  ];
}

/** The full list of measures, grouped as in Bilaga 1. */
export function appendixContent(source: DocumentSource): DocumentContent {
  const { records } = recordsIn(source);
  const groups = listedGroups(groupAsAppendix(records));
  const parts = [...new Set(groups.map(({ part }) => part))];
  const rows = groups.flatMap(({ part, name, measures }) =>
    measures.map((measure) => [part, name, ...recordRow(source, measure)]),
  );
  const { omrade, lage } = source.workspace;
  const title = words.title(omrade.namn);
  return {
    title,
    fileName: words.fileName,
    // For tables of five columns.
    orientation: 'landscape',
    blocks: [
      ...documentHead(source, title),
      { kind: 'paragraph', text: words.lead(records.length, lage.text) },
      ...(rows.length > records.length
        ? [{ kind: 'paragraph', text: words.twice(rows.length - records.length) } as const]
        : []),
      ...parts.flatMap((part) =>
        partBlocks(
          source,
          part,
          groups.filter((group) => group.part === part),
        ),
      ),
    ],
    sheet: { header: ['del', 'grupp', ...recordHeader], rows },
    ready: true,
  };
}
