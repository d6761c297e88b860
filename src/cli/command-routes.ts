import { routes } from 'pacer:routes';
import type { ExitStatus } from '../model/command.ts';
import type { Routes } from './route.ts';
import type { World } from './world.ts';

/** What the build makes of a file in `src/commands`: its definition, bound to `runCommand`. */
export interface CommandChunk {
  run(
    argv: readonly string[],
    typed: string,
    world: World,
    takenBy: (flag: string) => readonly string[],
  ): Promise<ExitStatus>;
}

/** The tree of commands, made by the build out of the files in `src/commands`: their paths are the words. */
export const commandRoutes = routes as Routes<CommandChunk>;
