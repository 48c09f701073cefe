import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

const CONTROL =
  'block w-full min-h-target rounded-lg border bg-card px-3 py-2 text-ink placeholder:text-ink-soft aria-[invalid=true]:border-danger border-ink-soft';

type FieldProps = { label: ReactNode; name: string; hint?: ReactNode; error?: ReactNode; id?: string };

function Frame({ id, label, hint, error, children }: { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

/** A labelled input with its hint and its error at the field. */
export function TextField({ label, name, hint, error, id = name, className = '', ...rest }: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input id={id} name={name} className={`${CONTROL} ${className}`} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)} {...rest} />
    </Frame>
  );
}

export function TextArea({ label, name, hint, error, id = name, className = '', ...rest }: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea id={id} name={name} rows={4} className={`${CONTROL} ${className}`} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)} {...rest} />
    </Frame>
  );
}

export function SelectField({ label, name, hint, error, id = name, children, className = '', ...rest }: FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select id={id} name={name} className={`${CONTROL} ${className}`} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)} {...rest}>
        {children}
      </select>
    </Frame>
  );
}
