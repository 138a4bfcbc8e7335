import { countMeasures, formatCount } from '@/text/format';
import { slidesText } from '@/text/slides';
import { useRegister } from '@/view/register';
import { useWorkspace } from '@/view/workspace-context';
import { useHandout } from './handout';
import './HandoutSheet.css';
import { sceneFigures } from './scene-figures';

const { files: words } = slidesText;

/** A page a scene: its words, its map, its figures. */
export function HandoutSheet() {
  const pages = useHandout();
  const { dataset } = useRegister();
  const { workspace, layerById } = useWorkspace();
  if (!dataset) return null;
  return pages.map(({ scene, picture }) => {
    const title = scene.title.trim() || slidesText.scene.unnamed;
    const { total, districts, layers } = sceneFigures(dataset, scene);
    const counted = districts.filter(({ count }) => count > 0);
    return (
      <section key={scene.id} className="handout">
        <h2>{title}</h2>
        {scene.text && <p className="handout-text">{scene.text}</p>}
        {picture && <img src={picture} alt={words.picture(title)} />}
        <p>{words.counted(countMeasures(total))}</p>
        <ul>
          {[...layers].map(([id, count]) => (
            <li key={id}>
              {layerById.get(id)?.namn}: {formatCount(count)}
            </li>
          ))}
        </ul>
        {!picture && counted.length > 0 && (
          <table>
            <caption>{words.chart(workspace.omrade.delSlag.ental)}</caption>
            <tbody>
              {counted.map(({ name, count }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{formatCount(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    );
  });
}
