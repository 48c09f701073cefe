import type { Db } from '~/server/platform/db/open.server';

/** The staff numbers of the demonstration's personas, in the order of the sign-in page. */
export const PERSONAS = {
  'new-hire': 'D0001',
  mentor: 'D0002',
  trainer: 'D0003',
  'second-trainer': 'D0011',
  examiner: 'D0004',
  head: 'D0005',
  hr: 'D0006',
  'system-admin': 'D0007',
  'security-admin': 'D0008',
  'audit-admin': 'D0009',
} as const;
export type PersonaKey = keyof typeof PERSONAS;

export type Persona = { key: PersonaKey; name: string; staffNumber: string };

/** The demonstration's personas; none in a real centre, whatever its data say. */
export async function listPersonas(db: Db): Promise<Persona[]> {
  const centre = await db.centre.findUnique({ where: { id: 'centre' } });
  if (centre?.kind !== 'demonstration') return [];
  const people = await db.person.findMany({ where: { staffNumber: { in: Object.values(PERSONAS) } }, select: { name: true, staffNumber: true } });
  const names = new Map(people.map((person) => [person.staffNumber, person.name]));
  return Object.entries(PERSONAS).flatMap(([key, staffNumber]) => {
    const name = names.get(staffNumber);
    return name ? [{ key: key as PersonaKey, name, staffNumber }] : [];
  });
}

/** The person behind a persona button, or null. Only in a demonstration. */
export async function personaId(db: Db, key: string): Promise<string | null> {
  const centre = await db.centre.findUnique({ where: { id: 'centre' } });
  if (centre?.kind !== 'demonstration' || !(key in PERSONAS)) return null;
  const person = await db.person.findUnique({ where: { staffNumber: PERSONAS[key as PersonaKey] }, select: { id: true } });
  return person?.id ?? null;
}
