import { useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import type { WrittenDocument } from '@/files/document';
import { protocolText } from '@/text/protocol';
import { saveFile } from '@/ui/save-file';
import { usePhotoStore } from '@/view/photos';
import { type CurrentWalk, today } from '@/view/walks';
import { calendarOf } from './protocol-calendar';
import { protocolContent } from './protocol-content';
import { protocolDocument } from './protocol-document';
import { readPhotos } from './read-photos';

const words = protocolText.document;

/** Name of a file: what it is, the walk, its day, and whether it is for the public. */
function protocolFileName(
  { walk }: Pick<CurrentWalk, 'walk'>,
  what: string,
  ending: string,
): string {
  const parts = [what, walk.name, walk.walkDate ?? ''].map((part) =>
    foldText(part)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${parts.filter((part) => part !== '').join('-')}.${ending}`;
}

interface ProtocolFiles {
  said: string;
  working: boolean;
  saveDocx: () => Promise<void>;
  saveOdt: () => Promise<void>;
  saveCalendar: () => Promise<void>;
}

/** The protocol as files. What writes them is fetched when it is asked for. */
export function useProtocolFiles(current: CurrentWalk, publicVersion: boolean): ProtocolFiles {
  const store = usePhotoStore();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);

  async function save(name: string, make: () => Promise<Blob>) {
    setSaid('');
    setWorking(true);
    try {
      saveFile(name, await make());
      setSaid(words.saved(name));
    } catch (fault) {
      window.reportError(fault);
      setSaid(words.failed);
    } finally {
      setWorking(false);
    }
  }

  async function written(): Promise<WrittenDocument> {
    const content = protocolContent(current, publicVersion);
    return protocolDocument(content, await readPhotos(content, store));
  }

  const what = publicVersion ? 'protokoll-offentlig' : 'protokoll-intern';
  return {
    said,
    working,
    saveDocx: () =>
      save(protocolFileName(current, what, 'docx'), async () => {
        const { writeDocx } = await import('@/files/write-docx');
        return writeDocx(await written());
      }),
    saveOdt: () =>
      save(protocolFileName(current, what, 'odt'), async () => {
        const { writeOdt } = await import('@/files/write-odt');
        return writeOdt(await written());
      }),
    saveCalendar: async () => {
      const events = calendarOf(current.walk, today());
      if (events.length === 0) return setSaid(words.noDates);
      await save(protocolFileName(current, 'kalender', 'ics'), async () => {
        const { writeIcs } = await import('@/files/write-ics');
        return writeIcs(events, new Date());
      });
    },
  };
}
