import { Button } from './Button';

/** The cross that closes a panel. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button look="quiet" size="small" icon="close" iconOnly label={label} onClick={onClick} />;
}
