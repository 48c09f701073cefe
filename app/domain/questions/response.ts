import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { Question } from './schema';

const id = z.string().min(1).max(161);
const shapes = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: id }),
  z.strictObject({ type: z.literal('multiple'), choices: z.array(id).max(10) }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean() }),
  /** As typed; whether it reads as a number is a matter of grading, so that nothing typed is lost. */
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(60) }),
  /** May be incomplete while the learner is at work. */
  z.strictObject({ type: z.literal('ordering'), order: z.array(id).max(10) }),
  /** left id → right id; may be incomplete. */
  z.strictObject({ type: z.literal('matching'), pairs: z.record(id, id) }),
  /** Marked fields, `document.field`. */
  z.strictObject({ type: z.literal('document-review'), marked: z.array(id).max(150) }),
  z.strictObject({ type: z.literal('short-text'), text: z.string().max(300) }),
  /** Blank by blank; those not filled in are empty. */
  z.strictObject({ type: z.literal('cloze'), texts: z.array(z.string().max(300)).max(20) }),
]);

/** A learner's response to one item; `null` stands for none, or one taken back. */
export type ItemResponse = z.infer<typeof shapes>;
export type ResponseOf<Type extends ItemResponse['type']> = Extract<ItemResponse, { type: Type }>;

/** Largest JSON text of a response that a server needs to read, in characters. */
export const RESPONSE_LIMIT = 32_000;

export type ResponseError = 'response.malformed' | 'response.wrong-type' | 'response.unknown-id' | 'response.repeated-id';

/**
 * Checks what came over the wire against the item it answers. `null` (answer taken back) is accepted.
 * Incomplete responses are accepted: every step of a learner's work is worth saving.
 */
export function parseResponse(question: Question, input: unknown): Result<ItemResponse | null, ResponseError> {
  if (input === null) return ok(null);
  const parsed = shapes.safeParse(input);
  if (!parsed.success) return fail('response.malformed');
  const response = parsed.data;
  if (response.type !== question.type) return fail('response.wrong-type');
  const { named, known } = idsIn(question, response);
  if (named.some((name) => !known.has(name))) return fail('response.unknown-id');
  if (response.type !== 'matching' && new Set(named).size !== named.length) return fail('response.repeated-id');
  return ok(response);
}

/** The ids that a response names, and those that its item has. */
function idsIn(question: Question, response: ItemResponse): { named: string[]; known: Set<string> } {
  if (question.type === 'matching' && response.type === 'matching') {
    // Prefixed, so that an entry of one side can never stand on the other.
    const known = [...question.left.map((side) => `left ${side.id}`), ...question.right.map((side) => `right ${side.id}`)];
    const named = Object.entries(response.pairs).flatMap(([left, right]) => [`left ${left}`, `right ${right}`]);
    return { named, known: new Set(known) };
  }
  return { named: namedBy(response), known: new Set(selectable(question)) };
}

function namedBy(response: ItemResponse): string[] {
  switch (response.type) {
    case 'single': return [response.choice];
    case 'multiple': return response.choices;
    case 'ordering': return response.order;
    case 'document-review': return response.marked;
    default: return [];
  }
}

function selectable(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ordering': return question.options.map((option) => option.id);
    case 'document-review': return question.documents.flatMap((page) => page.fields.map((field) => `${page.id}.${field.id}`));
    default: return [];
  }
}
