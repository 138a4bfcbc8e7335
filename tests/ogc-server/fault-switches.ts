/** The faults of a played server as switches with names that whoever tries the app by hand understands. */
import type { Fault, FaultBook } from './faults.ts';
import type { Method, PlayedRow } from './played-rows.ts';

interface Switch {
  readonly name: string;
  /** In Swedish, as it stands on the page of faults. */
  readonly title: string;
  /** What it does, in what kinds of requests; without a method: in pages of items. */
  readonly does: readonly { fault: Fault; method?: Method }[];
}

const reads = ['GET'] as const;
const writes = ['POST', 'PUT', 'DELETE'] as const;
const inAll = (fault: Fault, methods: readonly Method[] = [...reads, ...writes]) =>
  methods.map((method) => ({ fault, method }));

/** Has somebody else write their mark in the name of the record that is about to be written. */
function markName(rows: PlayedRow[], item: string | null): void {
  const row = rows.find(({ id }) => String(id) === item);
  if (!row) return;
  const name = String(row.properties?.['namn'] ?? '');
  row.properties = { ...row.properties, namn: `${name} (ändrad av en annan)` };
}

/** @param whenMet called when somebody else has changed a record */
const makeSwitches = (whenMet: () => void): readonly Switch[] => [
  {
    name: 'langsam',
    title: 'Långsam: varje svar dröjer tre sekunder',
    does: inAll({ kind: 'slow', ms: 3000 }),
  },
  {
    name: '500',
    title: '500: servern svarar att något gick fel',
    does: inAll({ kind: 'status', status: 500 }),
  },
  {
    name: 'avbrutet',
    title: 'Avbrutet svar: förbindelsen bryts mitt i (en ändring är då redan gjord)',
    does: inAll({ kind: 'cutOff' }),
  },
  {
    name: 'antal',
    title: 'Fel antal: servern säger att det finns 99 999 åtgärder i varje lager',
    does: [{ fault: { kind: 'counts', matched: 99_999 } }],
  },
  {
    name: 'krock',
    title: 'Krock: någon annan ändrar nästa åtgärd strax före dig (en gång)',
    does: inAll(
      {
        kind: 'changedByOther',
        change: (rows, item) => {
          markName(rows, item);
          whenMet();
        },
      },
      ['PUT', 'DELETE'],
    ),
  },
  {
    name: '401',
    title: '401: servern vill ha en inloggning',
    does: inAll({ kind: 'status', status: 401 }),
  },
  {
    name: '429',
    title: '429: för många frågor, vänta fem sekunder',
    does: inAll({ kind: 'status', status: 429, retryAfter: 5 }),
  },
  {
    name: 'natfel',
    title: 'Nätfel efteråt: ändringen görs, men svaret kommer aldrig fram',
    does: inAll({ kind: 'appliedThenNetwork' }, writes),
  },
];

/** Switches over the faults of one server; it alone may add faults to that server. */
export class FaultSwitches {
  readonly #switches: readonly Switch[];
  readonly #on = new Set<string>();
  readonly #faults: FaultBook;

  constructor(faults: FaultBook) {
    this.#faults = faults;
    this.#switches = makeSwitches(() => this.#set('krock', false));
  }

  /** All of them, in order. */
  list(): { name: string; title: string; isOn: boolean }[] {
    return this.#switches.map(({ name, title }) => ({ name, title, isOn: this.#on.has(name) }));
  }

  /**
   * Switches one on or off, and leaves the others.
   * @returns false where there is none of that name
   */
  turn(name: string): boolean {
    if (!this.#switches.some((one) => one.name === name)) return false;
    this.#set(name, !this.#on.has(name));
    return true;
  }

  #set(name: string, isOn: boolean): void {
    if (isOn) this.#on.add(name);
    else this.#on.delete(name);
    this.#faults.clear();
    for (const { name: one, does } of this.#switches)
      if (this.#on.has(one)) for (const rule of does) this.#faults.add(rule);
  }
}
