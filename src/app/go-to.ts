import type { Hit } from '@/view/search';
import { hasRegister, type Page, withFacet } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/** Close enough to see the place and the streets round it. */
const placeZoom = 16;

/** Pages to read and documents do not follow the filters: what is found is shown on the map instead. */
const pageFor = (page: Page): Page => (hasRegister(page) && page !== 'dokument' ? page : 'karta');

/** Goes to what was found: a record is selected, a district is filtered on, a place is flown to. */
export function goTo(hit: Hit): void {
  if (hit.kind === 'record')
    changeView((view) => ({ ...view, page: pageFor(view.page), selected: hit.measure.id }));
  else if (hit.kind === 'district')
    changeView((view) => ({
      ...withFacet(view, 'district', [hit.district.name]),
      page: pageFor(view.page),
    }));
  else {
    const [lng = 0, lat = 0] = hit.place.position;
    changeView((view) => ({ ...view, page: 'karta', camera: { lng, lat, zoom: placeZoom } }));
  }
}
