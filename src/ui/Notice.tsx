import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './Notice.css';

interface NoticeProps {
  tone?: 'info' | 'warn' | 'error';
  children: ReactNode;
  /** Buttons: what to do about it. */
  actions?: ReactNode;
}

/** Something the user should know, with what to do about it. */
export function Notice({ tone = 'info', children, actions }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
      {actions}
    </div>
  );
}
