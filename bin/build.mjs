import process from 'node:process';
import { buildApplication, say } from './steps.mjs';

/** The build in a process of its own, beside the checks of the sources. */
try {
  buildApplication();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
