import type { CommandEntry } from './command.ts';

/** Loaded on demand: `--help` must not wait for the engine. */
export const COMMANDS: Record<string, CommandEntry> = {
  serve: {
    help: 'the web server',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  demo: {
    help: 'writes the source files of a demo province',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  doctor: {
    help: 'what is wrong with this installation, and what to do',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
};
