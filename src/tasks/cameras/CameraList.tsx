import { useState } from 'react';
import { makePause } from '@/analysis/pause';
import {
  addressOf,
  belongsInCameraList,
  type CameraSite,
  type RequiredOfCameras,
  requiredOfCameras,
} from '@/domain/cameras';
import { toIsoDay } from '@/domain/dates';
import { camerasText } from '@/text/cameras';
import { formatDate } from '@/text/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { saveFile } from '@/ui/save-file';
import { requiredLabel, toCameraList } from '@/view/camera-list';
import { today } from '@/view/walks';

const { list: words } = camerasText;

/** The list that 10 § asks for: what it says of each site, and as a file. */
export function CameraList({ sites }: { sites: readonly CameraSite[] }) {
  const listed = sites.filter(belongsInCameraList);
  return (
    <section aria-labelledby="cameras-list">
      <h3 id="cameras-list">{words.heading}</h3>
      <p className="small">{words.lead}</p>
      {listed.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <CameraTable sites={listed} />
          <SaveList sites={listed} />
        </>
      )}
    </section>
  );
}

function statedIn(site: CameraSite, key: RequiredOfCameras): string | undefined {
  if (key === 'address') return addressOf(site);
  const value = site[key];
  return key === 'assessmentDate' && value !== undefined ? formatDate(value) : value;
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

function CameraTable({ sites }: { sites: readonly CameraSite[] }) {
  return (
    <section className="cameras-scroll" aria-label={words.table} {...reachable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.site}</th>
            {requiredOfCameras.map((key) => (
              <th key={key} scope="col">
                {requiredLabel(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.id}>
              <th scope="row">{site.name}</th>
              {requiredOfCameras.map((key) => (
                <td key={key}>{statedIn(site, key) ?? <em>{words.missing}</em>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Saves the list. What is internal leaves only when that is asked for, as in every export. */
function SaveList({ sites }: { sites: readonly CameraSite[] }) {
  const [withInternal, setWithInternal] = useState(false);
  const [said, setSaid] = useState('');
  const open = sites.filter(({ publication }) => publication === 'offentlig');
  const held = sites.length - open.length;
  async function save() {
    const outgoing = withInternal ? sites : open;
    const { writeXlsx } = await import('@/files/write-xlsx');
    const file = await writeXlsx([toCameraList(outgoing)], makePause());
    const name = words.fileName(toIsoDay(today()));
    saveFile(name, file);
    setSaid(words.saved(name, outgoing.length));
  }
  return (
    <div className="cameras-save">
      {held > 0 && (
        <Checkbox checked={withInternal} onChange={setWithInternal}>
          {words.internal}
        </Checkbox>
      )}
      {held > 0 && !withInternal && <p className="small">{words.heldBack(held)}</p>}
      <Button
        size="small"
        icon="download"
        label={words.save}
        onClick={() => save().catch(window.reportError)}
      />
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
