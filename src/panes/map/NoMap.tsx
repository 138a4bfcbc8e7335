import { mapText } from '@/text/map';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { Page } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import './NoMap.css';

function show(page: Page): void {
  changeView((view) => ({ ...view, page }));
}

/** In place of a map that cannot be drawn: the rest of the app works all the same. */
export function NoMap({ title, text }: { title: string; text: string }) {
  return (
    <div className="no-map" role="status">
      <div className="no-map-card">
        <Icon name="map" size={32} />
        <h2>{title}</h2>
        <p>{text}</p>
        <div className="no-map-ways">
          <Button
            look="primary"
            icon="table"
            label={mapText.toRegister}
            onClick={() => show('register')}
          />
          <Button icon="chart" label={mapText.toCharts} onClick={() => show('oversikt')} />
        </div>
      </div>
    </div>
  );
}
