import type { Dataset } from '@/analysis/dataset';
import type { Scene } from '@/domain/scene';
import { partTitle } from '@/text/area-words';
import { countMeasures, formatCount } from '@/text/format';
import { shellText } from '@/text/shell';
import { slidesText } from '@/text/slides';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { fitsQr, QrCode } from '@/ui/QrCode';
import { PaperScale } from '@/view/PaperScale';
import { useRegister } from '@/view/register';
import { sceneFigures } from '@/view/scene-figures';
import { useWorkspace } from '@/view/workspace-context';
import { type HandoutPage, useHandout } from './handout-pages';
import './HandoutSheet.css';
import { sceneAddress } from './scene-address';
import { hasChart } from './scene-chart';

const { files: words } = slidesText;

/** A page a scene: its words, its map to scale, its figures, its sources and where it is found. */
export function HandoutSheet() {
  const { sheet, pages } = useHandout();
  const { dataset } = useRegister();
  if (!dataset) return null;
  return pages.map((page, at) => (
    <section key={page.scene.id} className="handout" data-sheet={sheet}>
      <header>
        <h2>{page.scene.title.trim() || slidesText.scene.unnamed}</h2>
        {page.scene.text && <p className="handout-text">{page.scene.text}</p>}
      </header>
      <div className="handout-body" data-map={page.map !== null || undefined}>
        <HandoutMap page={page} />
        <Figures scene={page.scene} dataset={dataset} />
      </div>
      <Foot scene={page.scene} number={at + 1} of={pages.length} />
    </section>
  ));
}

function HandoutMap({ page: { scene, map, address } }: { page: HandoutPage }) {
  if (!map || address === null) return null;
  return (
    <figure>
      <img src={address} alt={words.picture(scene.title.trim() || slidesText.scene.unnamed)} />
      {map.scale !== null && (
        <figcaption>
          <PaperScale scale={map.scale} />
        </figcaption>
      )}
    </figure>
  );
}

/** The legend with its figures, and the districts where the scene has them as a chart. */
function Figures({ scene, dataset }: { scene: Scene; dataset: Dataset }) {
  const { workspace } = useWorkspace();
  const { total, whole, districts, layers } = sceneFigures(dataset, scene);
  const counted = districts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return (
    <div className="handout-figures">
      <p>{words.counted(countMeasures(total))}</p>
      <ul>
        {workspace.lager
          .filter(({ id }) => layers.has(id))
          .map(({ id, namn, symbol, farg }) => (
            <li key={id}>
              <LayerSymbol symbol={symbol} colour={farg.ljus} size={16} /> {namn}:{' '}
              {formatCount(layers.get(id) ?? 0)}
            </li>
          ))}
      </ul>
      {hasChart(scene) && counted.length > 0 && (
        <table>
          <caption>{words.chart(workspace.omrade.delSlag.ental)}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{partTitle()}</th>
              <th scope="col">{words.measures}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span
                    className="handout-bar"
                    aria-hidden="true"
                    style={{ inlineSize: `${(count / most) * 70}%` }}
                  />{' '}
                  {formatCount(count)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasChart(scene) && whole > 0 && (
        <p>{words.whole(countMeasures(whole), workspace.omrade.namn)}</p>
      )}
    </div>
  );
}

function Foot({ scene, number, of }: { scene: Scene; number: number; of: number }) {
  const { workspace } = useWorkspace();
  const address = sceneAddress(scene);
  const sources = [
    ...workspace.dokument.map(({ kort }) => kort),
    ...workspace.baskarta.erkannande.map(({ text }) => text),
  ].join('; ');
  return (
    <footer>
      {fitsQr(address) && (
        <div className="handout-code">
          <QrCode text={address} label={slidesText.share.qr} />
        </div>
      )}
      <p>
        {workspace.titel} {workspace.omrade.namn}. {words.sources(workspace.lage.text, sources)}{' '}
        {shellText.printedOn(new Date())}
      </p>
      <p className="handout-number">{slidesText.show.of(number, of)}</p>
    </footer>
  );
}
