const BROWSERS: [RegExp, string][] = [
  [/wxwork/i, '企业微信'], [/MicroMessenger/i, 'WeChat'], [/Edg\//, 'Edge'], [/QQBrowser/i, 'QQ'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
];

/** A browser's own description as somebody would name it, such as `Chrome · Windows`, or null when it says nothing known. */
export function deviceName(userAgent: string): string | null {
  const find = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(' · ') || null;
}
