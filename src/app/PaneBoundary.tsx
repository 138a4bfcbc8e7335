import { Component, type ErrorInfo, type ReactNode } from 'react';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { forgetFailedPanes } from './LatePanes';

interface Props {
  /** What the pane is called in the message. */
  name: string;
  children: ReactNode;
}

/** Keeps a fault in one pane from taking the others with it. */
export class PaneBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // Programmer faults belong in the console, where whoever is asked to mend them will look.
    window.reportError(
      new Error(`pane "${this.props.name}" ${info.componentStack}`, { cause: error }),
    );
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice
        tone="error"
        actions={
          <Button
            size="small"
            label={shellText.retry}
            onClick={() => {
              forgetFailedPanes();
              this.setState({ broken: false });
            }}
          />
        }
      >
        {shellText.paneBroken(this.props.name)}
      </Notice>
    );
  }
}
