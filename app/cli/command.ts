/** Runs with the words behind the command's name; resolves to the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

export interface CommandEntry {
  help: string;
  load: () => Promise<Command>;
}
