import type { Kinships, RecordedClaim } from '../model/index.ts';
import type { Binding } from './binding.ts';
import type { Link } from './cluster.ts';
import { compare, ENOUGH } from './compare.ts';
import { Grid } from './grid.ts';
import { extentOf } from './neighbours.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/**
 * Claims that are linked with each other, straight or through others. Clustering looks at one group at a time, so what is
 * added changes only the groups that it is linked with.
 */
export class Groups {
  private readonly sketches: Sketch[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly links: Link[][] = [];
  private readonly parents: number[] = [];
  private readonly members = new Map<number, number[]>();
  private readonly grid = new Grid();
  private readonly kinships: Kinships;
  private readonly binding: Binding;

  constructor(kinships: Kinships, binding: Binding) {
    this.kinships = kinships;
    this.binding = binding;
  }

  /** Adds claims; gives the groups that they belong to now, by number. A claim that is known already is passed over. */
  add(claims: readonly RecordedClaim[]): ReadonlySet<number> {
    const fresh = claims.map((claim) => this.addOne(claim)).filter((number) => number !== null);
    for (const [a, b] of this.binding.together) {
      const [mine, theirs] = [this.numbers.get(a), this.numbers.get(b)];
      if (mine !== undefined && theirs !== undefined) this.unite(mine, theirs);
    }
    return new Set(fresh.map((number) => this.groupOf(number)));
  }

  /** Every group by number. */
  all(): ReadonlySet<number> {
    return new Set(this.members.keys());
  }

  /** The claims of a group and the links between them. */
  read(group: number): { readonly members: readonly Sketch[]; readonly links: readonly Link[] } {
    const numbers = this.members.get(group)!;
    return {
      members: numbers.map((number) => this.sketches[number]!),
      links: numbers.flatMap((number) => this.links[number]!),
    };
  }

  private addOne(recorded: RecordedClaim): number | null {
    if (this.numbers.has(recorded.id)) return null;
    const sketch = sketchOf(this.binding.corrected(recorded), this.kinships);
    const extent = extentOf(sketch);
    const number = this.sketches.push(sketch) - 1;
    this.numbers.set(recorded.id, number);
    this.parents.push(number);
    this.members.set(number, [number]);
    const links: Link[] = [];
    this.links.push(links);
    this.grid.eachMeeting(extent, (other) => {
      const found = compare(sketch, this.sketches[other]!);
      if (found === null || found.points < ENOUGH) return;
      links.push(linkOf(sketch, this.sketches[other]!, found));
      this.unite(number, other);
    });
    this.grid.add(extent);
    return number;
  }

  private groupOf(number: number): number {
    let root = number;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[number] = root;
    return root;
  }

  private unite(a: number, b: number): void {
    const [mine, theirs] = [this.groupOf(a), this.groupOf(b)];
    if (mine === theirs) return;
    const [great, small] =
      this.members.get(mine)!.length >= this.members.get(theirs)!.length ? [mine, theirs] : [theirs, mine];
    this.parents[small] = great;
    const all = this.members.get(great)!;
    for (const number of this.members.get(small)!) all.push(number);
    this.members.delete(small);
  }
}

const linkOf = (
  one: Sketch,
  other: Sketch,
  found: { readonly points: number; readonly reasons: readonly string[] },
): Link => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return { a, b, ...found };
};
