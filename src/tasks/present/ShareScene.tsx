import { useId, useState } from 'react';
import type { Scene } from '@/domain/scene';
import { shellText } from '@/text/shell';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { fitsQr, QrCode } from '@/ui/QrCode';
import { frameCode, sceneAddress } from './scene-address';

const { share: words } = slidesText;

/** A scene's link, the same as a code for phones, and what shows it in another page. */
export function ShareScene({ scene }: { scene: Scene }) {
  const id = useId();
  const [said, setSaid] = useState('');
  const address = sceneAddress(scene);
  const code = frameCode({ ...scene, title: scene.title.trim() || slidesText.scene.unnamed });
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(shellText.linkNotCopied);
    }
  }
  return (
    <div className="scene-form">
      <p className="small muted">{words.hint}</p>
      <div className="button-row">
        <Button size="small" icon="link" label={words.link} onClick={() => void copy(address)} />
        <Button size="small" icon="copy" label={words.embed} onClick={() => void copy(code)} />
      </div>
      <p className="small" role="status">
        {said}
      </p>
      {fitsQr(address) ? (
        <div className="scene-code">
          <QrCode text={address} label={words.qr} />
        </div>
      ) : (
        <p className="small">{words.noQr}</p>
      )}
      <div className="field-control">
        <label htmlFor={id}>{words.code}</label>
        <textarea
          id={id}
          rows={4}
          readOnly
          value={code}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </div>
      <p className="small muted">{words.embedHint}</p>
    </div>
  );
}
