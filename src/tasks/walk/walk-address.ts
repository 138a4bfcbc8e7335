import { writeView } from '@/view/url-codec';
import { startView } from '@/view/view-state';

/** Address of a walk, with nothing else chosen: short enough for a code on paper. */
export function walkAddress(id: string): string {
  const search = writeView({
    ...startView,
    page: 'vandringar',
    walk: { ...startView.walk, id },
  });
  return new URL(search, new URL('.', document.baseURI)).href;
}
