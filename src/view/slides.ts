import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import type { Scene, SceneSet } from '@/domain/scene';
import { openSceneStore, type SceneStore } from '@/geodata/scene-store';
import { useStoreName } from './store-name';
import { parseView, writeView } from './url-codec';
import { type SlideState, startSlides, startView, type ViewState } from './view-state';
import { changeView } from './view-store';

/** The presentation that is worked on. */
export interface Slides {
  /** Null until it is read. */
  set: SceneSet | null;
  /** The last change is not on the disk. */
  fault: 'full' | 'failed' | null;
}

/** The presentation of this browser, shared by the speaker's window and the audience's. */
class SlideShelf {
  private slides: Slides = { set: null, fault: null };
  private readonly store: SceneStore;
  private readonly channel: BroadcastChannel | null;
  private readonly listeners = new Set<() => void>();
  /** Done when what was asked last is: nothing is changed before it has been read, and one change after the other. */
  private last: Promise<unknown>;

  constructor(name: string) {
    this.store = openSceneStore(name);
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}/bildspel`);
    if (this.channel)
      this.channel.onmessage = () => {
        this.last = this.last.then(() => this.read());
      };
    this.last = this.read();
  }

  readonly current = (): Slides => this.slides;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Changes the presentation, and shows it when it is on the disk; says so when it could not be kept.
   * @returns what it is then
   */
  change(change: (set: SceneSet) => SceneSet): Promise<SceneSet> {
    const next = this.last.then(() => this.keep(change(this.slides.set ?? emptySet)));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async keep(set: SceneSet): Promise<SceneSet> {
    const fault = await this.store.keepCurrent(set).then(
      (kept): Slides['fault'] => {
        if (kept.ok) return null;
        return kept.full ? 'full' : 'failed';
      },
      (): Slides['fault'] => 'failed',
    );
    this.tell({ set, fault });
    if (fault === null) this.channel?.postMessage('changed');
    return set;
  }

  private read(): Promise<void> {
    return this.store.current().then(
      (set) => this.tell({ set: set ?? emptySet, fault: null }),
      // A browser that keeps nothing can still show what is made now.
      () => this.tell({ set: this.slides.set ?? emptySet, fault: 'failed' }),
    );
  }

  private tell(slides: Slides): void {
    this.slides = slides;
    for (const listener of this.listeners) listener();
  }
}

const emptySet: SceneSet = { name: '', scenes: [] };
const shelves = new Map<string, SlideShelf>();

function shelfOf(name: string): SlideShelf {
  const shelf = shelves.get(name) ?? new SlideShelf(name);
  shelves.set(name, shelf);
  return shelf;
}

type Change = (change: (set: SceneSet) => SceneSet) => Promise<SceneSet>;

/** The presentation, and how it is changed. */
export function useSlides(): Slides & { change: Change } {
  const shelf = shelfOf(useStoreName());
  const slides = useSyncExternalStore(shelf.subscribe, shelf.current);
  return { ...slides, change: (change) => shelf.change(change) };
}

/** Puts a scene last, also where nobody follows the presentation; answers with what it is then. */
export async function addToSlides(name: string, scene: Scene): Promise<Slides> {
  const shelf = shelfOf(name);
  await shelf.change((set) => ({ ...set, scenes: [...set.scenes, scene] }));
  return shelf.current();
}

/** The view as a scene holds it: without the presentation it is shown in. */
export const searchOf = (view: ViewState): string => writeView({ ...view, slides: startSlides });

/** The view of a scene; the start view for one that makes no sense any more. */
export function viewOf(
  { id, search }: Pick<Scene, 'id' | 'search'>,
  slides: SlideState,
): ViewState {
  return { ...(parseView(search) ?? startView), slides: { ...slides, scene: id } };
}

/** Shows a scene. */
export function showScene(scene: Scene): void {
  changeView((view) => viewOf(scene, view.slides));
}

/** Position of the scene that is shown; the first where none is named or it is gone. */
export function sceneAt(scenes: readonly Scene[], id: string | null): number {
  return Math.max(
    0,
    scenes.findIndex((scene) => scene.id === id),
  );
}

/** Speaker and audience follow one another to a scene. */
export function useSharedScene(id: string | null, onScene: (id: string) => void): void {
  const name = `${useStoreName()}/visad-bild`;
  const channel = useRef<BroadcastChannel | null>(null);
  /** What the other window has asked for last: it need not be told of it. */
  const heard = useRef<string | null>(null);
  const follow = useEffectEvent(onScene);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const opened = new BroadcastChannel(name);
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      heard.current = data;
      follow(data);
    };
    return () => opened.close();
  }, [name]);
  useEffect(() => {
    if (id !== null && id !== heard.current) channel.current?.postMessage(id);
    heard.current = null;
  }, [id]);
}
