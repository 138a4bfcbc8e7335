import { useRef } from 'react';
import { Button } from './Button';

interface OpenFileButtonProps {
  /** The name of the button, and of the choice of a file. */
  label: string;
  /** Endings and types of the files that can be chosen, as an input has them: ".json,application/json". */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that lets a file be chosen. The same file can be chosen again. */
export function OpenFileButton({ label, accept, onFile }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" label={label} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
