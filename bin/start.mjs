import process from 'node:process';
import { demoIsMissing, fillWithDemo } from './demo-data.mjs';
import { runServing } from './serving.mjs';
import { buildApplication, checkNode, installPackages, say } from './steps.mjs';

try {
  checkNode();
  installPackages();
  buildApplication();
  if (demoIsMissing()) fillWithDemo();
  process.exitCode = await runServing([]);
} catch (error) {
  say(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
