import type { FollowUpRow } from '@/analysis/follow-up-counts';
import { wholeBorough } from '@/domain/facets';
import { notStated } from '@/domain/vocabulary';
import { partsOf } from '@/domain/walk';
import { followUpText } from '@/text/follow-up';
import { protocolText } from '@/text/protocol';

/** The header of the list as a file, in Swedish ASCII like the fields of the layer files. */
export const followUpHeader: readonly string[] = [
  'vandring',
  'vandring_datum',
  'stopp',
  'stadsdel',
  'aspekt',
  'upplevelse',
  'slag',
  'text',
  'prioritet',
  'markagare',
  'ansvarig',
  'beslut',
  'beslutsskal',
  'klart_senast',
  'lage',
  'uppfoljd',
  'uppfoljning_text',
  'publiceringsniva',
];

const word = (code: string | undefined): string =>
  code === undefined ? '' : protocolText.value(code);

/** A point as a row under {@link followUpHeader}. Internal notes stay in the register. */
export function toFollowUpRow({
  walk,
  point,
  state,
  districts,
  responsible,
}: FollowUpRow): string[] {
  const stop = partsOf(walk).stops.find(({ id }) => id === point.stopId);
  return [
    walk.name,
    walk.walkDate ?? '',
    stop?.name ?? '',
    districts.filter((name) => name !== wholeBorough).join('; '),
    protocolText.aspect(point.aspect),
    word(point.feeling),
    word(point.nature),
    point.text ?? '',
    word(point.priority),
    point.landOwner ?? '',
    responsible === notStated ? '' : responsible,
    word(point.decision),
    point.decisionReason ?? '',
    point.deadline ?? '',
    followUpText.states[state].name,
    point.followedUp ?? '',
    point.followUpNote ?? '',
    word(point.publication),
  ];
}
