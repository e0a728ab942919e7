import type { Figure } from '../floors.ts';

export async function atSize(_claims: number): Promise<Figure[]> {
  return [];
}
