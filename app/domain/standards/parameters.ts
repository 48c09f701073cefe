import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '~/domain/kernel/calendar';
import { shippedText } from '~/domain/kernel/text';
import { isInForce, overlap } from './register';

export const PARAMETER_UNITS = [
  'day', 'working-day', 'month', 'year', 'yuan', 'percent', 'degree', 'metre', 'second', 'minute', 'count', 'school-hour',
] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];
/** `house`: a setting of the centre. */
export const PARAMETER_SCOPES = ['national', 'local', 'house'] as const;

const date = z.string().refine(isCalendarDate, 'a date is written YYYY-MM-DD, in quotes');

const source = z.union([
  z.strictObject({ standard: z.string().min(1).max(80), version: z.string().min(1).max(40), article: z.string().min(1).max(40) }),
  z.strictObject({ text: shippedText }),
]);
const value = z
  .strictObject({
    from: date,
    /** Last day; absent while it holds. */
    to: date.optional(),
    /** A decimal number as text, in the parameter's unit. */
    value: z.string().max(20).regex(/^-?\d+(\.\d+)?$/, 'a decimal number in quotes, such as "10" or "2.60"'),
    source,
    /** The centre must confirm this value before use. */
    confirm: z.literal(true).optional(),
  })
  .refine((entry) => entry.to === undefined || entry.from <= entry.to, { message: '`to` lies before `from`', path: ['to'] });

export const parameter = z
  .strictObject({
    key: z.string().max(80).regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'lower case, dots and hyphens'),
    title: shippedText,
    unit: z.enum(PARAMETER_UNITS),
    scope: z.enum(PARAMETER_SCOPES),
    values: z.array(value).min(1),
  })
  .superRefine((entry, context) => {
    entry.values.forEach((one, index) => {
      if (entry.values.some((other, place) => place > index && overlap(one, other))) {
        context.addIssue({ code: 'custom', message: 'two values hold on the same day', path: ['values', index] });
      }
    });
  });
export type Parameter = z.infer<typeof parameter>;
export type ParameterValue = Parameter['values'][number];

/** `content/parameters/<group>.yaml`: dated values (docs/content-format.md). */
export const parametersFile = z.strictObject({ parameters: z.array(parameter).min(1) }).superRefine((file, context) => {
  const seen = new Set<string>();
  file.parameters.forEach((entry, index) => {
    if (seen.has(entry.key)) context.addIssue({ code: 'custom', message: `the key ${entry.key} is used twice`, path: ['parameters', index, 'key'] });
    seen.add(entry.key);
  });
});
export type ParametersFile = z.infer<typeof parametersFile>;

export type FoundParameter = { parameter: Parameter; value: ParameterValue };

/** A parameter's value on a date, or null when the key is unknown or no value holds on that day. */
export function parameterAt(parameters: readonly Parameter[], key: string, on: CalendarDate): FoundParameter | null {
  const found = parameters.find((entry) => entry.key === key);
  const held = found?.values.find((entry) => isInForce(entry, on));
  return found && held ? { parameter: found, value: held } : null;
}
