/** The secret masker: src/Sdk/DTLogging/Logging/SecretMasker.cs, ValueEncoders.cs, and HostContext.cs, which registers them. */

export interface Masker {
  /** Masks a value, and every form that the encoders give it. */
  add(value: string): void;
  /** As `add`, and each line of it too: what Worker.InitializeSecretMasker and AddMaskCommandExtension do. */
  addLines(value: string): void;
  mask(text: string): string;
}

export function createMasker(): Masker {
  const originals = new Set<string>();
  const masked = new Set<string>();

  function add(value: string): void {
    if (value === '' || originals.has(value)) return;
    originals.add(value);
    masked.add(value);
    for (const encode of ENCODERS) masked.add(encode(value));
    masked.delete('');
  }

  return {
    add,
    addLines(value) {
      add(value);
      for (const line of value.split(/[\r\n]/)) add(line.trim());
    },
    mask: (text) => replaceAt(text, positions(text, masked)),
  };
}

type Encoder = (value: string) => string;

const ENCODERS: readonly Encoder[] = [
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriEscape,
  xmlEscape,
  trimDoubleQuotes,
  beforeAmpersand,
  afterAmpersand,
];

/** A secret inside a longer text is encoded from its first, second or third byte on, as that text's length falls. */
function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

/** Newtonsoft's JsonConvert.ToString also escapes the line breaks of Unicode. */
function jsonEscape(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1);
  return escaped.replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** .NET's Uri.EscapeDataString follows RFC 3986: it also escapes what encodeURIComponent leaves alone. */
function uriEscape(value: string): string {
  const escaped = encodeURIComponent(value.toWellFormed());
  return escaped.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function xmlEscape(value: string): string {
  return value.replace(/[<>"'&]/g, (char) => XML_ENTITIES[char] ?? char);
}

function trimDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

const SHORTEST_SECTION = 6;

/** PowerShellPreAmpersandEscape: PowerShell prints a secret that it took for a command in two pieces. */
function beforeAmpersand(value: string): string {
  const colored = value.indexOf('&+');
  const end = colored >= 0 ? colored + 2 : value.lastIndexOf('&') + 1;
  return end >= SHORTEST_SECTION ? value.slice(0, end) : '';
}

/** PowerShellPostAmpersandEscape: of the second piece, the first letter is set apart by its colour. */
function afterAmpersand(value: string): string {
  if (!value.includes('&')) return '';
  const colored = value.indexOf('&+');
  const section = colored >= 0 ? value.slice(colored + 3) : value.slice(value.lastIndexOf('&') + 1);
  return section.length >= SHORTEST_SECTION ? section : '';
}

interface Position {
  start: number;
  end: number;
}

/** Where masked values stand, overlapping ones included (ValueSecret.GetPositions), in order. */
function positions(text: string, values: Iterable<string>): Position[] {
  const found: Position[] = [];
  for (const value of values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      found.push({ start: at, end: at + value.length });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Ranges that overlap, or touch, become one `***` (SecretMasker.MaskSecrets). */
function replaceAt(text: string, found: readonly Position[]): string {
  const [first, ...rest] = found;
  if (!first) return text;
  const ranges = [{ ...first }];
  let last = ranges[0] as Position;
  for (const { start, end } of rest) {
    if (start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      ranges.push(last);
    }
  }
  let result = '';
  let from = 0;
  for (const { start, end } of ranges) {
    result += `${text.slice(from, start)}***`;
    from = end;
  }
  return result + text.slice(from);
}
