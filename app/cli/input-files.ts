import { open } from 'node:fs/promises';
import { CommandFailure, unusableFile } from './failure.ts';

/** Throws, naming the file as it was given, where one of them is no file that can be read. */
export async function assertReadable(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const isFile = await open(file).then(
      async (handle) => {
        const isFolder = (await handle.stat()).isDirectory();
        await handle.close();
        return !isFolder;
      },
      (error: unknown) => {
        throw unusableFile(file, error);
      },
    );
    if (!isFile) throw new CommandFailure('file', `"${file}" cannot be used: it is a folder`);
  }
}
