/** Lines of a stream as .NET's StreamReader.ReadLine sees them: `\n`, `\r\n`, and a bare `\r`, end one. */
import { StringDecoder } from 'node:string_decoder';

export interface LineReader {
  push(chunk: Buffer): void;
  /** The stream is over: what is left is a line. */
  end(): void;
}

export function createLineReader(onLine: (line: string) => void): LineReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  function take(text: string, over: boolean): void {
    rest += text;
    // A '\r' at the end of what is there may yet turn out to be half of '\r\n'.
    const complete = over ? /\r\n|\r|\n/g : /\r\n|\r(?!$)|\n/g;
    let from = 0;
    for (const match of rest.matchAll(complete)) {
      onLine(rest.slice(from, match.index));
      from = match.index + match[0].length;
    }
    rest = rest.slice(from);
  }

  return {
    push: (chunk) => take(decoder.write(chunk), false),
    end() {
      take(decoder.end(), true);
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}
