import type { ServerBuild } from '@remix-run/node';
import { now } from './platform/clock.server';
import { ConfigurationError } from './platform/env.server';
import { serve } from './platform/http/serve.server';
import { platform } from './platform/platform.server';
import { prepareDatabase } from './prepare-database.server';
import { startSweeps } from './sweeps.server';

/**
 * From nothing to a listening server: configuration, migrations, content, demonstration or empty centre, then HTTP.
 * `say` receives the sentences a person at the console should read.
 */
export async function boot(options: { build: ServerBuild; clientFolder: string; say: (line: string) => void }): Promise<void> {
  try {
    const { env, database } = platform();
    const { setupToken } = await prepareDatabase({ env, database, now: now(), say: options.say });
    const stopSweeps = startSweeps();
    const address = await serve({ build: options.build, clientFolder: options.clientFolder, onStop: stopSweeps });
    options.say(`六步学堂 Liubu  ${env.publicUrl ?? address}`);
    if (setupToken) {
      options.say(`设置链接（24 小时内有效，只显示这一次） Set-up link, valid 24 hours, shown once: ${env.publicUrl ?? address}/setup/${setupToken}`);
    }
    if (env.insecureHttp && !env.loopback) options.say('警告：未加密的 http。 Warning: http without encryption (INSECURE_HTTP=1).');
  } catch (error) {
    if (error instanceof ConfigurationError) options.say(`配置有误 Configuration: ${error.message}`);
    else options.say(`无法启动 Cannot start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    process.exit(1);
  }
}
