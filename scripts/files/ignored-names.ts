/**
 * Files that programs leave beside the staff's own and that nobody means to hand in: lock files of
 * Excel and WPS, half-downloaded and temporary files, the file manager's own (reliability.md row 95).
 */
const IGNORED: readonly RegExp[] = [
  /^\./,
  /^~\$/,
  /^~.*\.tmp$/i,
  /^\.~/,
  /^[0-9a-f]{8}$/i,
  /\.(tmp|part|partial|crdownload|download|downloading|xltd|td|lnk|url|bak)$/i,
  /^(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i,
];

/** Says whether a file or folder name is one that no office hands in. */
export function isIgnoredName(name: string): boolean {
  return IGNORED.some((pattern) => pattern.test(name));
}
