/**
 * The lesson compiler's child process: it takes gated sources one after another and answers with HTML and plain data.
 * The parent starts it with an empty environment and a memory limit, and kills it when it takes too long; so nothing here
 * needs to be trusted with a secret or with the time. Not a command: it only talks over the IPC channel.
 */
import { tmpdir } from 'node:os';
import { createContext, runInContext } from 'node:vm';
import { bundleMDX } from 'mdx-bundler';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { lessonComponents } from '../../app/lesson/components.mjs';
import { cutScenes } from './cut-scenes.mjs';
import { Refused, rehypeAllowed, remarkAllowed } from './plugins.mjs';

const refuse = () => { throw new Refused('front matter'); };

async function compile({ source, language }) {
  const out = { islands: [], slots: [], headings: [] };
  const { code } = await bundleMDX({
    // With an empty line first, neither gray-matter nor any other reader sees front matter, whatever follows.
    source: `\n${source}`,
    cwd: tmpdir(),
    // gray-matter evaluates `---js`: no engine is left to it.
    grayMatterOptions: () => ({ engines: { yaml: refuse, json: refuse, javascript: refuse, js: refuse } }),
    mdxOptions: (options) => ({
      jsxImportSource: options.jsxImportSource,
      remarkPlugins: [remarkGfm, [remarkAllowed, { out }]],
      rehypePlugins: [[rehypeAllowed, { out, language }]],
    }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
  });
  // A context of its own, without Node's globals and without eval.
  const context = createContext({ React, _jsx_runtime: jsxRuntime }, { codeGeneration: { strings: false, wasm: false } });
  const lesson = runInContext(`(function () { ${code} })()`, context, { timeout: 2_000 });
  const whole = renderToStaticMarkup(React.createElement(lesson.default, { components: lessonComponents(language) }));
  return { html: cutScenes(whole, out.islands), ...out };
}

process.on('message', async ({ job, source, language }) => {
  try {
    process.send({ job, ok: true, compiled: await compile({ source, language }) });
  } catch (error) {
    // Only a short reason goes back, never a stack or a passage of the source.
    const cause = error instanceof Refused ? error.message : String(error?.errors?.[0]?.text ?? error?.message ?? 'failed');
    process.send({ job, ok: false, reason: cause.slice(0, 200) });
  }
});
process.on('disconnect', () => process.exit(0));
