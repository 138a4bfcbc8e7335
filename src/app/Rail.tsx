import { shellText } from '@/text/shell';
import { Icon, type IconName } from '@/ui/Icon';
import { writeView } from '@/view/url-codec';
import type { Page } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';

const items: readonly { page: Page; icon: IconName }[] = [
  { page: 'karta', icon: 'map' },
  { page: 'oversikt', icon: 'chart' },
  { page: 'register', icon: 'table' },
  { page: 'luckor', icon: 'gap' },
  { page: 'vandringar', icon: 'walk' },
  { page: 'data', icon: 'data' },
];

/** The rail: one link per page. Filters and selection go along, so that pages show the same records. */
export function Rail() {
  const view = useView();
  return (
    <nav className="rail" aria-label={shellText.mainNavigation}>
      <ul>
        {items.map(({ page, icon }) => (
          <li key={page}>
            <a
              href={writeView({ ...view, page }) || '.'}
              aria-current={view.page === page ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                changeView((current) => ({ ...current, page }));
              }}
            >
              <Icon name={icon} size={22} />
              <span className="rail-label">{shellText.pages[page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
