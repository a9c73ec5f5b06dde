/** The media type of an Arrow IPC stream, as registered with IANA. */
export const ARROW_STREAM = 'application/vnd.apache.arrow.stream';
