import type { ReactNode } from 'react';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import type { Drawer as DrawerName } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { PaneBoundary } from './PaneBoundary';

const tabs: readonly { name: DrawerName; label: string; icon: 'chart' | 'table' }[] = [
  { name: 'diagram', label: shellText.charts, icon: 'chart' },
  { name: 'tabell', label: shellText.table, icon: 'table' },
];

/** The drawer under the map: charts or table, or closed. */
export function Drawer({ charts, table }: { charts: ReactNode; table: ReactNode }) {
  const { drawer } = useView();
  return (
    <section
      className="drawer"
      aria-label={shellText.drawer}
      data-open={drawer !== null || undefined}
    >
      <div className="drawer-bar">
        {tabs.map((tab) => (
          <Button
            key={tab.name}
            look="quiet"
            icon={tab.icon}
            label={tab.label}
            aria-pressed={drawer === tab.name}
            onClick={() =>
              changeView((view) => ({
                ...view,
                drawer: view.drawer === tab.name ? null : tab.name,
              }))
            }
          />
        ))}
        {drawer && (
          <Button
            look="quiet"
            icon="chevronDown"
            iconOnly
            label={shellText.closeDrawer}
            onClick={() => changeView((view) => ({ ...view, drawer: null }))}
          />
        )}
      </div>
      {drawer && (
        <div className="drawer-body">
          <PaneBoundary name={drawer}>{drawer === 'diagram' ? charts : table}</PaneBoundary>
        </div>
      )}
    </section>
  );
}
