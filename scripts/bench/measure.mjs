import { cpuMillisecondsOf, load } from './load.mjs';

/** Warms up, then measures. `seconds` comes from BENCH_SECONDS. `warm: false` for what can be asked only once. */
export async function measure(pid, { seconds, warm = true, ...request }) {
  if (warm) await load({ ...request, seconds: Math.min(1, seconds) });
  const before = cpuMillisecondsOf(pid);
  const { count, perSecond } = await load({ ...request, seconds });
  const after = cpuMillisecondsOf(pid);
  return { perSecond, cpu: before === null || after === null ? null : (after - before) / count };
}

const figure = (value, digits = 0) => (value === null ? '–' : value.toFixed(digits));

/** One row: what was measured beside its limit of the same run. */
export function row(name, ours, limit) {
  console.log(`${name.padEnd(22)} ${figure(ours.perSecond).padStart(8)}/s   ${figure(ours.cpu, 2).padStart(6)} ms CPU each   limit ${figure(limit.perSecond).padStart(8)}/s   ratio ${(ours.perSecond / limit.perSecond).toFixed(3)}`);
}
