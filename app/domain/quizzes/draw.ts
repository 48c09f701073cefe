import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { ItemUse } from '~/domain/questions/common-fields';
import { shuffled, type KeyedHash } from '~/domain/questions/shuffle';
import { poolOf, type Blueprint, type BlueprintCell } from './blueprint';

/** An item as the draw sees it: its tags and current version, never its text. */
export type BankItem = {
  id: string;
  versionId: string;
  use: ItemUse;
  competency: Competency;
  line: BusinessLine;
  redLine: boolean;
  state: 'draft' | 'live' | 'retired';
  /** Whether its key is right on the day of the draw. */
  inForce: boolean;
};

/**
 * Draws the items of one attempt, in the order in which they are asked. Only live items in force of the pool of the quiz's mode:
 * a formal item never shows up in practice. Items that the person has not had yet come first. The same hash draws the same.
 * Fails with the first cell that is short: `details` has its competency, line, what it needs and has, and `pool`
 * (`red-line`, `plain`, or `any` where the blueprint does not tell them apart).
 */
export function drawItems(input: {
  blueprint: Blueprint;
  bank: readonly BankItem[];
  /** Ids of questions drawn for this person before. */
  seenIds: ReadonlySet<string>;
  hash: KeyedHash;
}): Result<BankItem[], 'draw.cell-short'> {
  const { blueprint, bank, seenIds, hash } = input;
  const drawn: BankItem[] = [];
  for (const cell of blueprint.cells) {
    for (const pool of poolsOf(cell, usable(blueprint, bank))) {
      if (pool.items.length < pool.count) {
        const { competency, line } = cell;
        return fail('draw.cell-short', { competency, line, pool: pool.name, needed: pool.count, available: pool.items.length });
      }
      const mixed = shuffled(hash, 'draw', pool.items, (item) => item.id);
      const unseenFirst = [...mixed.filter((item) => !seenIds.has(item.id)), ...mixed.filter((item) => seenIds.has(item.id))];
      drawn.push(...unseenFirst.slice(0, pool.count));
    }
  }
  return ok(shuffled(hash, 'order', drawn, (item) => item.id));
}

export type ThinCell = { competency: Competency; line: BusinessLine; pool: Pool['name']; drawn: number; available: number };

/** Cells whose stock is less than three times what a quiz draws: people will soon meet the same items again. A warning, no failure. */
export function thinCells(blueprint: Blueprint, bank: readonly BankItem[]): ThinCell[] {
  const stock = usable(blueprint, bank);
  return blueprint.cells.flatMap((cell) =>
    poolsOf(cell, stock)
      .filter((pool) => pool.items.length < 3 * pool.count)
      .map((pool) => ({ competency: cell.competency, line: cell.line, pool: pool.name, drawn: pool.count, available: pool.items.length })),
  );
}

type Pool = { name: 'red-line' | 'plain' | 'any'; count: number; items: BankItem[] };

function usable(blueprint: Blueprint, bank: readonly BankItem[]): BankItem[] {
  return bank.filter((item) => (item.use === poolOf(blueprint.mode) || item.use === 'both') && item.state === 'live' && item.inForce);
}

function poolsOf(cell: BlueprintCell, stock: readonly BankItem[]): Pool[] {
  const items = stock.filter((item) => item.competency === cell.competency && item.line === cell.line);
  if (cell.redLine === undefined) return [{ name: 'any', count: cell.count, items }];
  const pools: Pool[] = [
    { name: 'red-line', count: cell.redLine, items: items.filter((item) => item.redLine) },
    { name: 'plain', count: cell.count - cell.redLine, items: items.filter((item) => !item.redLine) },
  ];
  return pools.filter((pool) => pool.count > 0);
}
