import { z } from 'zod';
import { shippedText } from '~/domain/kernel/text';

const key = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('course'), course: key }),
  z.strictObject({ kind: z.literal('quiz'), blueprint: key }),
  /** An observed check, not older than `withinMonths` at the proposal. */
  z.strictObject({ kind: z.literal('practical'), checklist: key, withinMonths: z.int().min(1).max(60) }),
  /** A decimal number of training hours 学时 in quotes. */
  z.strictObject({ kind: z.literal('hours'), hours: z.string().regex(/^\d+(\.\d{1,2})?$/) }),
]);
export type Requirement = z.infer<typeof requirement>;

/** What leads to a certificate, and how long it holds. `content/programmes/*.yaml`; every number is a house setting. */
export const programme = z
  .strictObject({
    id: key,
    version: z.string().min(1),
    title: shippedText,
    /** The title as it stands on the certificate. */
    certificate: shippedText,
    source: shippedText,
    validityMonths: z.int().min(1).max(120),
    /** Last days of validity in which a renewal counts from the old expiry. */
    earlyWindowDays: z.int().min(0).max(365),
    /** Months after the expiry in which a renewal still counts from it. */
    graceMonths: z.int().min(0).max(12),
    /** Last days in which the certificate is shown as expiring. */
    expiringDays: z.int().min(0).max(365),
    requirements: z.array(requirement).min(1),
  })
  .refine((plan) => plan.requirements.some((entry) => entry.kind === 'practical'), 'no etiquette certificate comes from a quiz alone: an observed check is required');
export type Programme = z.infer<typeof programme>;
