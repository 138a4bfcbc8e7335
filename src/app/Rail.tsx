import { shellText } from '@/text/shell';
import { Icon, type IconName } from '@/ui/Icon';
import { writeView } from '@/view/url-codec';
import { hasRegister, type Page, startSlides, type ViewState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';

const items: readonly { page: Page; icon: IconName }[] = [
  { page: 'karta', icon: 'map' },
  { page: 'oversikt', icon: 'chart' },
  { page: 'register', icon: 'table' },
  { page: 'luckor', icon: 'gap' },
  { page: 'vandringar', icon: 'walk' },
  { page: 'dokument', icon: 'document' },
  { page: 'arbete', icon: 'work' },
  { page: 'data', icon: 'data' },
];

/** The rail: one link per page. Filters and selection go along, so that pages show the same records. */
export function Rail() {
  const view = useView();
  const presenting = view.slides.mode !== null;
  return (
    <nav className="rail" aria-label={shellText.mainNavigation}>
      <ul>
        {items.map(({ page, icon }) => (
          <li key={page}>
            <a
              href={writeView({ ...view, page, slides: startSlides }) || '.'}
              aria-current={!presenting && view.page === page ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                changeView((current) => ({ ...current, page, slides: startSlides }));
              }}
            >
              <Icon name={icon} size={22} />
              <span className="rail-label">{shellText.pages[page]}</span>
            </a>
          </li>
        ))}
        <SlidesLink />
      </ul>
    </nav>
  );
}

/** A presentation is made beside whatever is shown. */
function withSlides(view: ViewState): ViewState {
  return {
    ...view,
    page: hasRegister(view.page) ? view.page : 'karta',
    edit: null,
    slides: { ...view.slides, mode: 'redigera' },
  };
}

function SlidesLink() {
  const view = useView();
  return (
    <li>
      <a
        href={writeView(withSlides(view))}
        aria-current={view.slides.mode === 'redigera' ? 'page' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          changeView(withSlides);
        }}
      >
        <Icon name="slides" size={22} />
        <span className="rail-label">{shellText.slides}</span>
      </a>
    </li>
  );
}
