import { describe, expect, test } from 'vitest';
import { COMPONENT_FORMS, firstProps, formOf, openFields } from './component-form';
import { checkBody, COMPONENTS } from './gate';
import { emptyComponent, readRich, writeRich } from './rich-text';

test('every component and every prop that a lesson may use has a form entry, and no entry is left over', () => {
  const table = [...COMPONENTS].map(([name, rule]) => [name, [...rule.props.keys()].sort()]);
  expect(Object.entries(COMPONENT_FORMS).map(([name, form]) => [name, Object.keys(form.fields).sort()]).sort()).toEqual(table.sort());
});

test('a choice offers exactly words that the gate accepts', () => {
  for (const [name, form] of Object.entries(COMPONENT_FORMS)) {
    for (const [prop, field] of Object.entries(form.fields)) {
      for (const value of Object.keys(field.choices ?? {})) expect(COMPONENTS.get(name)?.props.get(prop)?.accepts(value), `${name} ${prop} ${value}`).toBe(true);
      expect(field.kind === 'choice').toBe(field.choices !== undefined);
    }
  }
});

test('every block that is put in new is readable as it stands, and says what is still open', () => {
  for (const [name, rule] of COMPONENTS) {
    if (rule.place !== 'block' || rule.within) continue;
    const doc = { type: 'doc', content: [emptyComponent(name, firstProps)] };
    const read = readRich(writeRich(doc, null));
    expect(read.ok, name).toBe(true);
    expect(read.ok && read.doc.content?.[0]?.type).toBe(name);
    expect(checkBody(writeRich(doc, null)).ok, name).toBe(false);
  }
});

describe('open fields', () => {
  test('what must be there and is not, and what is not accepted', () => {
    expect(openFields('Dialogue', { verdict: 'good' })).toEqual(['title', 'why']);
    expect(openFields('Callout', { kind: 'loud' })).toEqual(['kind']);
    expect(openFields('Callout', { kind: 'tip' })).toEqual([]);
  });

  test('a component without an entry still has a form', () => {
    expect(formOf('Nothing')).toEqual({ name: { zh: 'Nothing', en: 'Nothing' }, fields: {} });
  });
});
