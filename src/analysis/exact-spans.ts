/**
 * What is still open of a line (0 to 1 along it) or of a circle (0 to 4 quarter turns): stretches in rising
 * order, from which others are taken away. Made once and used again for every line and circle.
 */
export class Spans {
  count = 0;
  from = new Float64Array(32);
  to = new Float64Array(32);

  /** Opens one stretch and nothing else. */
  reset(from: number, to: number): void {
    this.count = 1;
    this.from[0] = from;
    this.to[0] = to;
  }

  /** Takes a stretch away. */
  remove(from: number, to: number): void {
    const { count, from: begins, to: ends } = this;
    let at = 0;
    while (at < count && (ends[at] ?? 0) <= from) at++;
    if (at === count || (begins[at] ?? 0) >= to) return;
    if ((begins[at] ?? 0) < from) {
      if ((ends[at] ?? 0) > to) {
        this.split(at, from, to);
        return;
      }
      ends[at++] = from;
    }
    let next = at;
    while (next < count && (ends[next] ?? 0) <= to) next++;
    if (next < count && (begins[next] ?? 0) < to) begins[next] = to;
    if (next > at) this.close(at, next);
  }

  /** Drops the stretches from one index to another. */
  private close(at: number, next: number): void {
    const { count, from: begins, to: ends } = this;
    const dropped = next - at;
    for (let right = next; right < count; right++) {
      begins[right - dropped] = begins[right] ?? 0;
      ends[right - dropped] = ends[right] ?? 0;
    }
    this.count = count - dropped;
  }

  /** Cuts a hole into the stretch at an index. */
  private split(at: number, from: number, to: number): void {
    if (this.count === this.from.length) this.grow();
    const { from: begins, to: ends } = this;
    for (let right = this.count++; right > at; right--) {
      begins[right] = begins[right - 1] ?? 0;
      ends[right] = ends[right - 1] ?? 0;
    }
    ends[at] = from;
    begins[at + 1] = to;
  }

  private grow(): void {
    const [from, to] = [this.from, this.to];
    this.from = new Float64Array(from.length * 2);
    this.to = new Float64Array(from.length * 2);
    this.from.set(from);
    this.to.set(to);
  }
}

/** Where a line or a circle is cut: numbers along it, collected in any order, then sorted. */
export class Cuts {
  count = 0;
  at = new Float64Array(64);

  add(value: number): void {
    if (this.count === this.at.length) {
      const old = this.at;
      this.at = new Float64Array(old.length * 2);
      this.at.set(old);
    }
    this.at[this.count++] = value;
  }

  /** Sorts rising: few numbers by hand, as the built-in way costs more to start than to do. */
  sort(): void {
    const { at, count } = this;
    if (count > 24) {
      at.subarray(0, count).sort();
      return;
    }
    for (let next = 1; next < count; next++) {
      const value = at[next] ?? 0;
      let left = next;
      for (; left > 0 && (at[left - 1] ?? 0) > value; left--) at[left] = at[left - 1] ?? 0;
      at[left] = value;
    }
  }

  /**
   * Walks the pieces into which the cuts divide a stretch; the cuts must be sorted.
   * @param visit is told where each piece begins and ends
   */
  pieces(from: number, to: number, visit: (from: number, to: number) => void): void {
    let begin = from;
    for (let next = 0; next < this.count; next++) {
      const cut = this.at[next] ?? 0;
      if (cut <= begin) continue;
      if (cut >= to) break;
      visit(begin, cut);
      begin = cut;
    }
    if (begin < to) visit(begin, to);
  }
}
