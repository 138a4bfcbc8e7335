import type { Hit } from '@/view/search';
import { withFacet } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/** Close enough to see the place and the streets round it. */
const placeZoom = 16;

/** Goes to what was found: a record is selected, a district is filtered on, a place is flown to. */
export function goTo(hit: Hit): void {
  if (hit.kind === 'record') changeView((view) => ({ ...view, selected: hit.measure.id }));
  else if (hit.kind === 'district')
    changeView((view) => withFacet(view, 'district', [hit.district.name]));
  else {
    const [lng = 0, lat = 0] = hit.place.position;
    changeView((view) => ({ ...view, page: 'karta', camera: { lng, lat, zoom: placeZoom } }));
  }
}
