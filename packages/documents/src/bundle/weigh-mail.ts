/**
 * Whether a mail is light enough to be parsed. Files come in base64, which costs little; each line of anything else, each
 * boundary of parts and each byte of text costs many times itself, so that a small mail could fill the memory.
 */

export type MailLimits = {
  readonly lines: number;
  /** Lines that are not base64, and their bytes. */
  readonly textLines: number;
  readonly textBytes: number;
  /** Lines that begin like a boundary. */
  readonly boundaries: number;
};

/** A mail of 100 MB has 1.4 million lines of base64. */
export const mailLimits: MailLimits = { lines: 2_000_000, textLines: 400_000, textBytes: 16 * 1024 * 1024, boundaries: 20_000 };

/** Lines of base64 are 60 to 76 long in practice, but for the last one. */
const shortest = 40;

const isBase64: readonly boolean[] = Array.from({ length: 256 }, (_, code) => /[A-Za-z0-9+/=\r]/.test(String.fromCharCode(code)));

export function isTooHeavy(bytes: Uint8Array, limits: MailLimits = mailLimits): boolean {
  let lines = 0;
  let textLines = 0;
  let textBytes = 0;
  let boundaries = 0;
  let part = newPart();
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    lines += 1;
    if (bytes[start] === 0x2d && bytes[start + 1] === 0x2d) {
      boundaries += 1;
      part = newPart();
    }
    if (part.inHeaders) readHeader(part, bytes, start, end);
    if (!part.isFile || !isFileLine(bytes, start, end)) {
      textLines += 1;
      textBytes += end - start;
    }
    if (lines > limits.lines || textLines > limits.textLines || textBytes > limits.textBytes || boundaries > limits.boundaries) return true;
    start = end + 1;
  }
  return false;
}

type Part = { inHeaders: boolean; isBase64: boolean; isOther: boolean; isFile: boolean };

function newPart(): Part {
  return { inHeaders: true, isBase64: false, isOther: false, isFile: false };
}

/** A file is what is packed in base64 and is not text: text is unfolded as a whole, whatever it is packed in. */
function readHeader(part: Part, bytes: Uint8Array, start: number, end: number): void {
  if (end - start <= 1 && (end === start || bytes[start] === 13)) {
    part.inHeaders = false;
    part.isFile = part.isBase64 && part.isOther;
    return;
  }
  const line = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 80))).toLowerCase();
  if (/^content-transfer-encoding[ \t]*:[ \t]*base64/.test(line)) part.isBase64 = true;
  if (/^content-type[ \t]*:/.test(line)) part.isOther = /:\s*(?:application|image|audio|video|message|model|font)\//.test(line);
}

function isFileLine(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < shortest) return false;
  for (let at = start; at < end; at += 1) if (isBase64[bytes[at] ?? 0] !== true) return false;
  return true;
}
