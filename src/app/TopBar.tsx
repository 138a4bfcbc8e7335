import { useState } from 'react';
import { EditBar } from '@/tasks/edit/EditBar';
import { SaveScene } from '@/tasks/present/SaveScene';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { switchTheme, useTheme } from '@/ui/theme';
import { currentAddress } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { SearchBox } from './SearchBox';

/** Name of the map, search, date of the data, and what can be done with the whole picture. */
export function TopBar() {
  const { workspace } = useWorkspace();
  const theme = useTheme();
  return (
    <header className="top-bar">
      <p className="top-bar-name">
        <strong>{workspace.titel}</strong> <span>{workspace.omrade.namn}</span>
      </p>
      <SearchBox />
      <p className="top-bar-date">{workspace.lage.text}</p>
      <div className="top-bar-actions">
        <EditBar />
        <SaveScene />
        <CopyLink />
        <Button look="quiet" icon="print" iconOnly label={shellText.print} onClick={print} />
        <Button
          look="quiet"
          icon={theme === 'dark' ? 'sun' : 'moon'}
          iconOnly
          label={theme === 'dark' ? shellText.toLight : shellText.toDark}
          onClick={switchTheme}
        />
      </div>
    </header>
  );
}

/** Prints the page. The map, when it is shown, first puts a picture in the place of its canvas and prints then. */
function print(): void {
  const event = new Event('trygghetskartan:print', { cancelable: true });
  if (window.dispatchEvent(event)) window.print();
}

function CopyLink() {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(currentAddress());
      setSaid(shellText.linkCopied);
    } catch {
      setSaid(shellText.linkNotCopied);
    }
  }
  return (
    <>
      <Button look="quiet" icon="link" label={shellText.copyLink} iconOnly onClick={copy} />
      <span className="top-bar-said" role="status">
        {said}
      </span>
    </>
  );
}
