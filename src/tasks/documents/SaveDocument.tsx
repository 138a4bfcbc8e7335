import { useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import { documentsText as words } from '@/text/documents';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useView } from '@/view/view-store';
import type { DocumentContent } from './content';
import { useContent, useSource } from './use-content';

function nameOf({ fileName }: DocumentContent, internal: boolean, ending: string): string {
  const plain = foldText(`${fileName}-${internal ? 'intern' : 'offentlig'}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain}.${ending}`;
}

/** The document on paper, for Word, for LibreOffice and for a spreadsheet. What writes the files is fetched when it is asked for. */
export function SaveDocument() {
  const content = useContent();
  const source = useSource();
  const ready = content?.ready ?? false;
  const { internal } = useView().documents;
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);

  async function save(ending: string, make: (content: DocumentContent) => Promise<Blob>) {
    if (!content) return;
    const name = nameOf(content, internal, ending);
    setSaid('');
    setWorking(true);
    try {
      saveFile(name, await make(content));
      setSaid(words.saved(name));
    } catch (fault) {
      window.reportError(fault);
      setSaid(words.failed);
    } finally {
      setWorking(false);
    }
  }

  async function written({ title, orientation, compact, blocks }: DocumentContent) {
    if (!source) throw new Error('there is no document without the register');
    const { writtenBlocks } = await import('./written-blocks');
    return {
      title,
      language: 'sv-SE',
      ...(orientation && { orientation }),
      ...(compact && { compact }),
      blocks: await writtenBlocks(blocks, source),
    } as const;
  }

  async function toDocx(content: DocumentContent): Promise<Blob> {
    const { writeDocx } = await import('@/files/write-docx');
    return writeDocx(await written(content));
  }

  async function toOdt(content: DocumentContent): Promise<Blob> {
    const { writeOdt } = await import('@/files/write-odt');
    return writeOdt(await written(content));
  }

  async function toSheet({ sheet }: DocumentContent): Promise<Blob> {
    const { toCsv } = await import('@/files/csv');
    return toCsv(sheet?.header ?? [], sheet?.rows ?? []);
  }

  return (
    <div className="documents-choice">
      <h3>{words.ways}</h3>
      <div className="button-row">
        <Button icon="print" label={words.print} disabled={!ready} onClick={() => window.print()} />
        <Button
          icon="download"
          label={working ? words.working : words.docx}
          disabled={!ready || working}
          onClick={() => save('docx', toDocx)}
        />
        <Button
          icon="download"
          label={words.odt}
          disabled={!ready || working}
          onClick={() => save('odt', toOdt)}
        />
        {content?.sheet && (
          <Button
            icon="download"
            label={words.csv}
            disabled={working}
            onClick={() => save('csv', toSheet)}
          />
        )}
      </div>
      <p className="small" role="status">
        {content && !ready ? words.profile.wait : said}
      </p>
    </div>
  );
}
