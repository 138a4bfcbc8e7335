import { type ReactNode, useEffect, useRef } from 'react';
import './TaskHead.css';

interface TaskHeadProps {
  heading: string;
  /** What leads out of the task. */
  action?: ReactNode;
  /** More about the task, under its heading. */
  children?: ReactNode;
}

/** Heading of a task at the side. It takes the focus when the task opens. */
export function TaskHead({ heading, action, children }: TaskHeadProps) {
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    name.current?.focus({ preventScroll: true });
    // A step before may have left the panel scrolled down.
    name.current?.closest('.task-panel')?.scrollTo({ top: 0 });
  }, []);
  return (
    <header className="task-head">
      <h2 ref={name} tabIndex={-1}>
        {heading}
      </h2>
      {action}
      {children}
    </header>
  );
}
