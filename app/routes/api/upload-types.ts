/** What a file that is the body itself may say it is, and the ending it gets where it has no name. What it is shows when it is read. */
export const UPLOAD_TYPES: Readonly<Record<string, string>> = {
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/plain': '.txt',
  'application/json': '.json',
  'application/x-ndjson': '.ndjson',
  'application/jsonl': '.ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.apache.parquet': '.parquet',
  'application/gzip': '.gz',
  'application/octet-stream': '',
};
