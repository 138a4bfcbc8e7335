import { geometryQualities } from '@/domain/vocabulary';
import { coverMethodText, methodText } from '@/text/data';
import { qualitySentences, valueLabel } from '@/text/labels';
import { walkMethodText } from '@/text/walk-method';
import { useWorkspace } from '@/view/workspace-context';
import { CoverMethod } from './CoverMethod';
import { StatusTable } from './StatusTable';
import { WalkMethod } from './WalkMethod';

/** How figures come about: what is counted where, and how sure it is. */
export function Method() {
  const { omrade } = useWorkspace().workspace;
  const { antal, ar, kalla } = omrade.folkmangd;
  return (
    <>
      <dl>
        {methodText.points(omrade.delSlag, omrade.namn).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{methodText.population}</dt>
          <dd>{methodText.populationText(omrade.namn, antal, ar, kalla)}</dd>
        </div>
      </dl>
      <h3>{methodText.qualityHeading}</h3>
      <dl>
        {geometryQualities.map((quality) => (
          <div key={quality}>
            <dt>{valueLabel(quality)}</dt>
            <dd>{qualitySentences[quality]}</dd>
          </div>
        ))}
      </dl>
      <h3 id="statusar">{methodText.statusHeading}</h3>
      <p>{methodText.statusIntro}</p>
      <StatusTable />
      <h3 id="tackning">{coverMethodText.heading}</h3>
      <CoverMethod />
      <h3 id="vandringar">{walkMethodText.heading}</h3>
      <WalkMethod />
    </>
  );
}
