import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Read by the development server as it reads the app, so that "@/" is understood in it. */
const module = 'tests/ogc-server/play-workspace.ts';
type Module = typeof import('../../tests/ogc-server/play-workspace.ts');

/**
 * Has the development server play the server that the register of a workspace is read from and written to, in memory.
 * What is built is never touched. Comes before the plugin that serves the folder, whose workspace.json it replaces.
 *
 * @param path the folder of the workspace, relative to the repository
 * @param manner what kind of server: 'standard', 'qgis', or nothing for no server
 * @throws Error for another manner
 */
export function playedServerPlugin(path: string, manner: string | undefined): Plugin {
  if (manner !== undefined && manner !== 'standard' && manner !== 'qgis')
    throw new Error(`no server of the kind "${manner}" can be played: standard or qgis`);
  return {
    name: 'played-server',
    apply: 'serve',
    async configureServer(server) {
      if (manner === undefined) return;
      const loaded = await server.ssrLoadModule(join(server.config.root, module));
      const { playWorkspace } = loaded as Module; // of that very file
      const play = playWorkspace(resolve(path), manner);
      server.middlewares.use((request, response, next) => {
        if (!play(request, response)) next();
      });
      const print = server.printUrls.bind(server);
      server.printUrls = () => {
        print();
        const [address = ''] = server.resolvedUrls?.local ?? [];
        server.config.logger.info(
          `  Spelad server, fel slås på här: ${address}geodata/spelad/fel\n`,
        );
      };
    },
  };
}
