import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '@/text/format';
import { shellText } from '@/text/shell';
import { Icon } from '@/ui/Icon';
import { useListKeys } from '@/ui/use-list-keys';
import { type Hit, useSearch } from '@/view/search';
import { goTo } from './go-to';
import { SearchHits } from './SearchHits';
import './SearchBox.css';

const words = shellText.search;

/** "/" goes to the search box from wherever no text is being written. */
function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const writing =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}

/** One box for records, districts and places. Keyboard first: "/" goes there, arrows choose, Enter goes to it. */
export function SearchBox() {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  const listId = useId();
  const hits = useSearch(query.trim());
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    goTo(hit);
    setOpen(false);
    setQuery('');
    list.setActive(-1);
  };
  const list = useListKeys(hits.length, (index) => choose(hits[index]));
  const shown = open && query.trim() !== '';
  const activeHit = shown ? hits[list.active] : undefined;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      setOpen(false);
      if (!shown) setQuery('');
    } else if (event.key === 'Enter' && list.active < 0) choose(hits[0]);
    else list.onKeyDown(event);
  }

  return (
    <search className="search-box">
      <Icon name="search" size={18} />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={words.label()}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeHit?.id}
        placeholder={words.placeholder()}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          list.setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="visually-hidden" role="status">
        {shown && (hits.length > 0 ? words.results(formatCount(hits.length)) : words.none)}
      </span>
      <div className="search-hits" hidden={!shown}>
        <SearchHits listId={listId} hits={hits} activeId={activeHit?.id} onChoose={choose} />
        {hits.length === 0 && <p className="search-none">{words.none}</p>}
      </div>
    </search>
  );
}
