import type { Measure } from '@/domain/measure';
import { fitsAddress } from '@/view/records-codec';
import { writeView } from '@/view/url-codec';
import { clearFilters, type ViewState } from '@/view/view-state';

/** Addresses of what an application counts and names, as search parts; files leave them out. */
export interface DossierLinks {
  /** A record on the map. */
  record: (measure: Measure) => string;
  /** Some records in the register; null for more than an address has room for. */
  records: (measures: readonly Measure[]) => string | null;
}

export function linksFrom(view: ViewState): DossierLinks {
  const cleared: ViewState = { ...clearFilters(view), edit: null, drawer: null, camera: null };
  return {
    record: ({ id }) => writeView({ ...cleared, page: 'karta', selected: id }),
    records: (measures) => {
      const records = measures.map(({ id }) => id);
      if (!fitsAddress(records)) return null;
      return writeView({ ...cleared, page: 'register', selected: null, records });
    },
  };
}
