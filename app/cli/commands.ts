import type { CommandEntry } from './command.ts';

/** Loaded on demand: `--help` must not wait for the engine. */
export const COMMANDS: Record<string, CommandEntry> = {
  serve: {
    help: 'the web server',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
};
