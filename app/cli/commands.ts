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
  import: {
    help: 'checks a task list and publishes it as a snapshot',
    load: async () => (await import('./import.ts')).importCommand,
  },
  snapshots: {
    help: 'lists what is stored',
    load: async () => (await import('./snapshots.ts')).snapshotsCommand,
  },
  verify: {
    help: 'hashes every stored file again',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  withdraw: {
    help: 'hides a snapshot; nothing is deleted',
    load: async () => (await import('./withdraw.ts')).withdrawCommand,
  },
  restore: {
    help: 'brings a withdrawn snapshot back',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  release: {
    help: 'lets a snapshot be seen beyond the office',
    load: async () => (await import('./release.ts')).releaseCommand,
  },
  redact: {
    help: 'takes texts of tasks out of snapshots that are past their time',
    load: async () => (await import('./redact.ts')).redactCommand,
  },
  user: {
    help: 'who may sign in',
    load: async () => (await import('./user.ts')).userCommand,
  },
  token: {
    help: 'tokens for programs',
    load: async () => (await import('./token.ts')).tokenCommand,
  },
  doctor: {
    help: 'what is wrong with this installation, and what to do',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
};
