import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { meaningOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { largeText } from '@/text/large';
import { mapText } from '@/text/map';
import { setHovered, useHovered } from '@/view/hover';
import { MeasureMark } from '@/view/MeasureMark';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { Listed } from './in-view';
import { findByStart, moveInList } from './list-keys';

const smallScreen = window.matchMedia('(max-width: 720px)');

/** After this long without a key, in ms, what is typed begins a new word. */
const typingMs = 700;

function select(measure: Listed | undefined): void {
  if (measure) changeView((view) => ({ ...view, selected: measure.id }));
}

interface OptionKeys {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Keys of the list: arrows, Home, End and letters move, Enter selects, Escape closes. */
function useOptionKeys(
  measures: readonly Listed[],
  onMove: (index: number) => void,
  onClose: () => void,
): OptionKeys {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, measures.length - 1);
  const typed = useRef({ text: '', at: 0 });

  function findTyped(letter: string, now: number): number | null {
    const text = now - typed.current.at > typingMs ? letter : typed.current.text + letter;
    typed.current = { text, at: now };
    return findByStart(
      measures.map(({ name }) => name ?? ''),
      text,
      active,
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') select(measures[active]);
    else if (event.key === 'Escape') onClose();
    else {
      const target =
        moveInList(event.key, active, measures.length) ??
        (event.key.length === 1 ? findTyped(event.key, event.timeStamp) : null);
      if (target === null) return;
      setActive(target);
      onMove(target);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return { active, setActive, onKeyDown };
}

interface FeatureOptionsProps {
  measures: readonly Listed[];
  onClose: () => void;
}

/** The records one can choose among, as a list box. The one with the focus is pointed out on the map. */
export function FeatureOptions({ measures, onClose }: FeatureOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  function focusOn(index: number): void {
    const option = list.current?.children[index];
    if (option instanceof HTMLElement) option.focus();
  }
  const { active, setActive, onKeyDown } = useOptionKeys(measures, focusOn, onClose);
  const { selected } = useView();
  const hovered = useHovered();

  const empty = measures.length === 0;
  useEffect(() => {
    const first = list.current?.firstElementChild;
    const { activeElement } = document;
    // What is drawn from tiles may come after the list was opened, and the user have gone elsewhere.
    const isHere = activeElement === document.body || activeElement?.closest('.feature-list');
    if (!empty && isHere && first instanceof HTMLElement) first.focus();
    return () => setHovered(null);
  }, [empty]);

  if (empty) return <p className="feature-list-note">{mapText.listEmpty}</p>;
  return (
    <div
      ref={list}
      className="feature-options"
      role="listbox"
      tabIndex={-1}
      aria-label={mapText.list}
    >
      {measures.map((measure, index) => (
        <FeatureOption
          key={measure.id}
          measure={measure}
          active={index === active}
          hovered={measure.id === hovered}
          selected={measure.id === selected}
          onKeyDown={onKeyDown}
          onChoose={() => {
            setActive(index);
            select(measure);
            // The details cover the list there, and the list the map.
            if (smallScreen.matches) onClose();
          }}
        />
      ))}
    </div>
  );
}

interface FeatureOptionProps {
  measure: Listed;
  active: boolean;
  hovered: boolean;
  selected: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onChoose: () => void;
}

function FeatureOption(props: FeatureOptionProps) {
  const { measure, active, hovered, selected } = props;
  const { layerById } = useWorkspace();
  const layer = layerById.get(measure.layer);
  const { type, status } = measure;
  const phase = status === null ? null : valueLabel(meaningOf(type, status).phase);
  return (
    <div
      className="feature-option"
      // So that the focus finds its way back when the option has been drawn anew.
      id={`i-bilden-${measure.id}`}
      role="option"
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-hovered={hovered || undefined}
      onKeyDown={props.onKeyDown}
      onFocus={() => setHovered(measure.id)}
      onBlur={() => setHovered(null)}
      onPointerEnter={() => setHovered(measure.id)}
      onPointerLeave={() => setHovered(null)}
      onClick={props.onChoose}
    >
      <MeasureMark measure={measure} />
      <span>
        <span className="feature-option-name">{measure.name ?? largeText.map.unnamed}</span>
        <span className="feature-option-facts">
          {[layer?.namn, phase].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  );
}
