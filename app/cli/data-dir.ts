/** Where the data stands: the environment's word, else the demo's place. */
export function dataDirectory(): string {
  return process.env['DATA_DIR'] || 'data/store';
}
