import { expect, test } from 'vitest';
import { COMPONENT_GUIDE, guideSource, splitGuide } from './component-guide';
import { checkBody } from './gate';
import { COMPONENTS } from './gate/components';

test.each(COMPONENT_GUIDE.flatMap((entry) => [[entry.key, 'zh'], [entry.key, 'en']] as const))('the snippet of %s passes the gate (%s)', (key, language) => {
  const entry = COMPONENT_GUIDE.find((one) => one.key === key);
  const result = checkBody(entry?.snippet[language] ?? '');
  expect(result.ok ? [] : result.findings).toEqual([]);
});

test('the guide shows every component that a lesson may use', () => {
  const shown = COMPONENT_GUIDE.map((entry) => entry.snippet.zh).join();
  for (const name of COMPONENTS.keys()) expect(shown).toContain(`<${name}`);
});

test('all snippets together are one lesson, and come apart again one by one', () => {
  for (const language of ['zh', 'en'] as const) expect(checkBody(guideSource(language)).ok).toBe(true);
  expect(splitGuide(COMPONENT_GUIDE.map((entry) => entry.key).join('<hr/>'))).toEqual(COMPONENT_GUIDE.map((entry) => entry.key));
  expect(() => splitGuide('<p>one</p>')).toThrow(/parts/);
});
