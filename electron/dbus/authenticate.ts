import type { Socket } from 'node:net';

const patienceMs = 3_000;

/**
 * Says who we are to a bus that was just connected to: by what the kernel knows of us, without naming a user ourselves,
 * so that it also works from inside a user namespace; else as nobody in particular, where the bus lets such in.
 * @returns bytes that came behind the greeting
 */
export function authenticate(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const ways = ['AUTH ANONYMOUS\r\n'];
    let text = Buffer.alloc(0);
    const end = (act: () => void): void => {
      clearTimeout(timer);
      socket.off('data', hear);
      socket.off('error', failed);
      socket.off('close', failed);
      act();
    };
    const failed = (): void => end(() => (socket.destroy(), reject(new Error('the bus did not let us in'))));
    const timer = setTimeout(failed, patienceMs);
    const hear = (more: Buffer): void => {
      text = Buffer.concat([text, more]);
      const line = text.indexOf('\r\n');
      if (line < 0) return;
      const [word] = text.subarray(0, line).toString().split(' ');
      text = text.subarray(line + 2);
      if (word === 'DATA') socket.write('DATA\r\n');
      else if (word === 'OK') {
        socket.write('BEGIN\r\n');
        end(() => resolve(text));
      } else {
        const way = ways.shift();
        if (way === undefined) failed();
        else socket.write(way);
      }
    };
    socket.on('data', hear);
    socket.once('error', failed);
    socket.once('close', failed);
    socket.write('\0AUTH EXTERNAL\r\n');
  });
}
