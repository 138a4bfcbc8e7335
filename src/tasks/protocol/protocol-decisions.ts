import { isPoint } from '@/domain/follow-up';
import type { Observation } from '@/domain/walk';
import type { DocumentCell } from '@/files/document';
import { formatDate } from '@/text/format';
import { protocolText } from '@/text/protocol';
import type { ContentBlock } from './content-block';
import type { Numbers } from './observation-numbers';

const words = protocolText.document;

function decisionWords({ decision, decisionReason }: Observation): string {
  const decided = decision ? protocolText.value(decision) : protocolText.form.noDecision;
  return decisionReason === undefined ? decided : `${decided}. ${decisionReason}`;
}

function followUpWords({ followUp, followedUp, followUpNote }: Observation): string {
  if (!followUp) return followUpNote ?? words.dash;
  const { sign, name, meaning } = protocolText.followUps[followUp];
  const when = followedUp === undefined ? '' : ` (${formatDate(followedUp)})`;
  return `${sign} ${name}: ${meaning.toLowerCase()}${when}${followUpNote === undefined ? '' : `. ${followUpNote}`}`;
}

function whoWords({ responsible, landOwner }: Observation): DocumentCell {
  const who = responsible ?? words.dash;
  return landOwner === undefined ? who : [who, words.owner(landOwner)];
}

/** What is decided of each point, by whom and until when, and how it went. */
export function decisions(observations: readonly Observation[], numbers: Numbers): ContentBlock[] {
  const points = observations
    .filter(isPoint)
    .toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  return [
    { kind: 'heading', level: 2, text: words.decisions },
    points.length === 0
      ? { kind: 'paragraph', text: words.noPoints }
      : {
          kind: 'table',
          caption: words.decisionsCaption,
          header: Object.values(words.columns),
          rows: points.map((point) => [
            words.stopName(
              numbers.get(point.id) ?? 0,
              point.text ?? protocolText.aspect(point.aspect),
            ),
            whoWords(point),
            decisionWords(point),
            point.deadline === undefined ? words.dash : formatDate(point.deadline),
            followUpWords(point),
          ]),
          widths: [27, 24, 18, 14, 17],
        },
  ];
}
