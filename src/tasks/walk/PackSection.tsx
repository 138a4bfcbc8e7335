import { useState } from 'react';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import { PanelSection } from '@/ui/PanelSection';
import { fitsQr, QrCode } from '@/ui/QrCode';
import { saveFile } from '@/ui/save-file';
import './PackSection.css';
import { toGpx, toRouteCollection, walkFileName } from './route-files';
import type { Plan } from './use-plan';
import { walkAddress } from './walk-address';
import { toWalkFile } from './walk-file';

const { pack: words } = walkText;

/** Asks whoever shows the map to put a picture of it on paper and to print then. */
function print(): void {
  const event = new Event('trygghetskartan:print', { cancelable: true });
  if (window.dispatchEvent(event)) window.print();
}

/** What is handed to those who walk: paper, files, a link. */
export function PackSection({ plan }: { plan: Plan }) {
  const { current } = plan;
  const [said, setSaid] = useState('');
  const address = walkAddress(current.walk.id);
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(words.linkCopied);
    } catch {
      setSaid(words.linkNotCopied);
    }
  }
  const saveGeoJson = () => {
    const text = JSON.stringify(toRouteCollection(current), null, 1);
    saveFile(walkFileName(current, 'geojson'), new Blob([text], { type: 'application/geo+json' }));
  };
  return (
    <PanelSection name={words.heading}>
      <div className="pack-part">
        <Button look="primary" icon="print" label={words.print} onClick={print} />
        <p className="small muted">{words.printHint}</p>
      </div>
      {current.legs.length > 0 && (
        <div className="pack-part">
          <h3>{words.files}</h3>
          <div className="button-row">
            <Button
              size="small"
              icon="download"
              label={words.gpx}
              onClick={() => saveFile(walkFileName(current, 'gpx'), toGpx(current))}
            />
            <Button size="small" icon="download" label={words.geojson} onClick={saveGeoJson} />
          </div>
        </div>
      )}
      <div className="pack-part">
        <Button
          size="small"
          icon="download"
          label={walkText.file.save}
          onClick={() =>
            saveFile(
              `vandring-${walkFileName(current, 'geojson')}`,
              new Blob([toWalkFile(current.walk)], { type: 'application/geo+json' }),
            )
          }
        />
        <p className="small muted">{walkText.file.hint}</p>
      </div>
      <div className="pack-part">
        <Button size="small" icon="link" label={words.link} onClick={copy} />
        <p className="small" role="status">
          {said}
        </p>
        <p className="small muted">{words.linkHint}</p>
        {fitsQr(address) && (
          <div className="pack-code">
            <QrCode text={address} label={words.qr} />
          </div>
        )}
      </div>
    </PanelSection>
  );
}
