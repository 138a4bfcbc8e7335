import type { ComponentProps, ReactNode } from 'react';
import './Button.css';
import { Icon, type IconName } from './Icon';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'quiet' | 'link';
  size?: 'normal' | 'small';
  icon?: IconName;
  /** The name of the button. With `iconOnly` it is read aloud and shown as a tip, not printed. */
  label: ReactNode;
  iconOnly?: boolean;
}

/** A button with a name, optionally with an icon before it or instead of it. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  label,
  iconOnly = false,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className="button"
      data-look={look}
      data-size={size}
      data-icon-only={iconOnly || undefined}
      title={iconOnly && typeof label === 'string' ? label : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="visually-hidden">{label}</span> : label}
    </button>
  );
}
