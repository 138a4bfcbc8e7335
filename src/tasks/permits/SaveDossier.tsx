import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { foldText } from '@/analysis/fold-text';
import type { PermitArea } from '@/domain/permits';
import type { WrittenDocument } from '@/files/document';
import { useCurrentMap } from '@/panes/map/current-map';
import { dossierText } from '@/text/permit-dossier';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { type DossierSource, dossierBlocks } from './dossier-content';
import { useNewest } from './use-newest';

const { save: words, title } = dossierText;

/** The application as it is printed: with what was typed last, and a picture of the map where there is one. */
export interface Printed {
  permit: PermitArea;
  picture: { address: string; caption: string } | null;
}

interface SaveDossierProps {
  source: DossierSource;
  /** False while figures are being worked out. */
  ready: boolean;
  /** Has the page show what is printed; null when that is done. */
  onPrint: (printed: Printed | null) => void;
}

const nameOf = (name: string, ending: string): string =>
  `${foldText(`${words.fileName} ${name}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${ending}`;

const writers = {
  docx: async (written: WrittenDocument) => (await import('@/files/write-docx')).writeDocx(written),
  odt: async (written: WrittenDocument) => (await import('@/files/write-odt')).writeOdt(written),
} as const;

/** The picture of the map that is under the hands of who prints or saves; null where there is no map. */
function useTakePicture({ permit, base, added }: DossierSource) {
  const map = useCurrentMap();
  return async () => {
    if (!map) return null;
    try {
      // Only needed here, so it is fetched here.
      const { dossierPicture } = await import('./dossier-picture');
      const adds = base !== null && added?.outline != null;
      return await dossierPicture(map, { permit, base, adds });
    } catch (fault) {
      window.reportError(fault);
      return null;
    }
  };
}

/** Tells when the page has been printed, and gives the picture back that was on it. */
function useAfterPrint(onPrint: SaveDossierProps['onPrint']) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => (address === null ? undefined : () => URL.revokeObjectURL(address)), [address]);
  const onAfter = useEffectEvent(() => {
    setAddress(null);
    onPrint(null);
  });
  useEffect(() => {
    const listener = () => onAfter();
    window.addEventListener('afterprint', listener);
    return () => window.removeEventListener('afterprint', listener);
  }, []);
  return setAddress;
}

/** The application as a file for Word or LibreOffice, and on paper. */
export function SaveDossier({ source, ready, onPrint }: SaveDossierProps) {
  const takePicture = useTakePicture(source);
  const newest = useNewest(source.permit);
  const setAddress = useAfterPrint(onPrint);
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);

  async function work(make: () => Promise<string>) {
    setSaid(words.working);
    setWorking(true);
    try {
      setSaid(await make());
    } catch (fault) {
      window.reportError(fault);
      setSaid(words.failed);
    } finally {
      setWorking(false);
    }
  }

  async function save(ending: keyof typeof writers): Promise<string> {
    const permit = await newest();
    const picture = await takePicture();
    const blocks = dossierBlocks({ ...source, permit }, picture ? [picture] : []);
    const file = await writers[ending]({ title: title(permit.name), language: 'sv-SE', blocks });
    const name = nameOf(permit.name, ending);
    saveFile(name, file);
    const hasMap = picture !== null || permit.geometry === null;
    return hasMap ? words.saved(name) : words.withoutMap(name);
  }

  async function print(): Promise<string> {
    const permit = await newest();
    const taken = await takePicture();
    const picture = taken && {
      address: URL.createObjectURL(taken.png),
      caption: taken.caption ?? '',
    };
    flushSync(() => {
      setAddress(picture?.address ?? null);
      onPrint({ permit, picture });
    });
    // What is not drawn yet is not printed.
    await document.querySelector<HTMLImageElement>('.permit-map-picture img')?.decode();
    window.print();
    return '';
  }

  return (
    <div>
      <div className="button-row">
        {(['docx', 'odt'] as const).map((ending) => (
          <Button
            key={ending}
            icon="download"
            label={words[ending]}
            disabled={!ready || working}
            onClick={() => void work(() => save(ending))}
          />
        ))}
        <Button
          icon="print"
          label={words.print}
          disabled={!ready || working}
          onClick={() => void work(print)}
        />
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </div>
  );
}
