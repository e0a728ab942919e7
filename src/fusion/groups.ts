import type { Kinships, RecordedClaim } from '../model/index.ts';
import type { Binding } from './binding.ts';
import type { Link } from './cluster.ts';
import { areRivals, compare, ENOUGH } from './compare.ts';
import { Grid } from './grid.ts';
import { extentOf } from './neighbours.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/** A claim in a group, and the links that it had when it came. */
interface Entry {
  readonly recorded: RecordedClaim;
  readonly sketch: Sketch;
  readonly links: readonly Link[];
  /** The last day on which it can be joined. */
  readonly to: number;
}

/** Claims that are linked with each other, straight or through others. */
export interface Group {
  readonly entries: readonly Entry[];
  readonly links: readonly Link[];
}

/**
 * Claims by group. Clustering looks at one group at a time, so what is added changes only the groups that it is linked with.
 */
export class Groups {
  private readonly entries = new Map<number, Entry>();
  private readonly numbers = new Map<string, number>();
  private readonly parents = new Map<number, number>();
  private readonly members = new Map<number, number[]>();
  private readonly grid = new Grid();
  private readonly kinships: Kinships;
  private readonly binding: Binding;
  private next = 0;

  constructor(kinships: Kinships, binding: Binding) {
    this.kinships = kinships;
    this.binding = binding;
  }

  /** Adds claims; gives the groups that they belong to now, by number. A claim that is known already is passed over. */
  add(claims: readonly RecordedClaim[]): ReadonlySet<number> {
    const fresh = claims.map((claim) => this.addOne(claim)).filter((number) => number !== null);
    for (const number of fresh) this.uniteByDecision(number);
    return new Set(fresh.map((number) => this.groupOf(number)));
  }

  /** Every group by number. */
  all(): ReadonlySet<number> {
    return new Set(this.members.keys());
  }

  /** The claims of a group and the links between them. */
  read(group: number): Group {
    const entries = this.members.get(group)!.map((number) => this.entries.get(number)!);
    return { entries, links: entries.flatMap(({ links }) => links) };
  }

  /** Takes out and gives the groups that nothing which begins on that day or later can be linked with. */
  takeBefore(day: number): Group[] {
    const ended = [...this.members].filter(([, numbers]) =>
      numbers.every((number) => this.entries.get(number)!.to < day || day === Number.POSITIVE_INFINITY),
    );
    const taken = ended.map(([group]) => this.read(group));
    for (const [group, numbers] of ended) {
      this.members.delete(group);
      for (const number of numbers) this.forget(number);
    }
    this.grid.forgetBefore(day);
    return taken;
  }

  private forget(number: number): void {
    this.numbers.delete(this.entries.get(number)!.sketch.id);
    this.entries.delete(number);
    this.parents.delete(number);
    this.grid.remove(number);
  }

  private addOne(claim: RecordedClaim): number | null {
    if (this.numbers.has(claim.id)) return null;
    const recorded = this.binding.corrected(claim);
    const sketch = sketchOf(recorded, this.kinships);
    const extent = extentOf(sketch);
    const number = this.next++;
    const links: Link[] = [];
    // What is joined by decision may be joined with a claim of any day.
    const to = this.binding.togetherWith(claim.id).length ? Number.POSITIVE_INFINITY : extent.to;
    this.entries.set(number, { recorded, sketch, links, to });
    this.numbers.set(claim.id, number);
    this.parents.set(number, number);
    this.members.set(number, [number]);
    this.grid.eachMeeting(extent, (other) => {
      const theirs = this.entries.get(other)!.sketch;
      const found = compare(sketch, theirs);
      if (areRivals(sketch, theirs)) this.unite(number, other);
      if (found === null || found.points < ENOUGH) return;
      links.push(linkOf(sketch, theirs, found));
      this.unite(number, other);
    });
    this.grid.add(number, extent);
    return number;
  }

  private uniteByDecision(number: number): void {
    for (const other of this.binding.togetherWith(this.entries.get(number)!.sketch.id)) {
      const theirs = this.numbers.get(other);
      if (theirs !== undefined) this.unite(number, theirs);
    }
  }

  private groupOf(number: number): number {
    let root = number;
    while (this.parents.get(root) !== root) root = this.parents.get(root)!;
    this.parents.set(number, root);
    return root;
  }

  private unite(a: number, b: number): void {
    const [mine, theirs] = [this.groupOf(a), this.groupOf(b)];
    if (mine === theirs) return;
    const more = this.members.get(mine)!.length >= this.members.get(theirs)!.length;
    const [great, small] = more ? [mine, theirs] : [theirs, mine];
    this.parents.set(small, great);
    const all = this.members.get(great)!;
    for (const number of this.members.get(small)!) all.push(number);
    this.members.delete(small);
  }
}

const linkOf = (one: Sketch, other: Sketch, { points, reasons }: Pick<Link, 'points' | 'reasons'>): Link =>
  one.id < other.id ? { a: one, b: other, points, reasons } : { a: other, b: one, points, reasons };
