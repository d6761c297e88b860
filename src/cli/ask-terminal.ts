import { closeSync, openSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/**
 * Asks for a secret on the controlling terminal, whatever stdin and stdout are, without showing what is typed.
 * Undefined where there is no terminal. In raw mode the terminal makes no signals, so Ctrl-C is passed on here.
 */
export async function askSecret(question: string, interrupt: () => void): Promise<string | undefined> {
  const terminal = openTerminal();
  if (terminal === undefined) return undefined;
  const { descriptor, input } = terminal;
  // Before the question: who types ahead of it must not be shown, either.
  input.setRawMode(true);
  writeSync(descriptor, question);
  input.setEncoding('utf8');
  const answer = await new Promise<string | undefined>((resolve) => {
    let typed = '';
    input.on('data', (keys: string) => {
      for (const character of keys) {
        if (character === '\r' || character === '\n') resolve(typed);
        else if (character === '\u0003' || character === '\u0004') resolve(undefined);
        else if (character === '\u007f' || character === '\b') typed = [...typed].slice(0, -1).join('');
        else typed += character;
      }
    });
  });
  input.setRawMode(false);
  writeSync(descriptor, '\n');
  input.destroy();
  if (answer === undefined) interrupt();
  return answer;
}

function openTerminal(): { descriptor: number; input: ReadStream } | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync('/dev/tty', 'r+');
    return { descriptor, input: new ReadStream(descriptor) };
  } catch {
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }
}
