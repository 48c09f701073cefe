import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const DEBIAN = '/usr/bin/chromium';

/**
 * Sees to a browser for the tests: Debian's where it is or may be installed, else Playwright's own.
 * Returns null, or one sentence that says what to install.
 */
export function ensureChromium() {
  if (existsSync(DEBIAN)) return null;
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  if (existsSync(chromium.executablePath())) return null;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('正在安装 Chromium 与中文字体 Installing Chromium and Chinese fonts from Debian …');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
    if (existsSync(DEBIAN)) return null;
  }
  return 'The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or run npx playwright install chromium.';
}
