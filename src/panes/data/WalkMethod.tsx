import { usualStopMinutes, walkMetersPerMinute } from '@/analysis/walk-time';
import { walkMethodText } from '@/text/walk-method';
import { usualDetourFactor } from '@/view/walk-tools';
import { useWorkspace } from '@/view/workspace-context';

/** How walks are proposed, laid and timed, and on which assumptions. */
export function WalkMethod() {
  const { vandring } = useWorkspace().workspace;
  const points = walkMethodText.points({
    metersPerMinute: walkMetersPerMinute,
    stopMinutes: usualStopMinutes,
    detourFactor: vandring?.omvagsfaktor ?? usualDetourFactor,
    detourSource: vandring?.omvagskalla ?? '',
    network: vandring?.gatunat?.beskrivning ?? null,
  });
  return (
    <dl>
      {points.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
