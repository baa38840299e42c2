import { type KeychainReply, KeychainRequest, serviceName, troubleOf } from './keychainMessages';

/**
 * The keychain in a process of its own: on a locked keyring the native module may hang or bring its process down.
 * It is asked one thing, answers and ends. Started by `createKeychain`; loads the module only when asked.
 */

/** The port Electron gives a utility process; plain Node has `process.send` instead. */
type ParentPort = {
  once(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

/** Whether there is a screen of Linux on which a locked keyring asks for its password: then locked is sent away. */
const canAsk = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Nobody but a person takes this long (ms) to say no; asking again to be sure would cost a second question. */
const personMs = 1_500;

async function answer(request: KeychainRequest): Promise<KeychainReply> {
  const begun = performance.now();
  try {
    const { getPassword, setPassword, deletePassword } = await loadKeytar();
    switch (request.ask) {
      case 'get': {
        const value = await getPassword(serviceName, request.entry);
        const sentAway = value === null && canAsk && performance.now() - begun > personMs;
        return sentAway ? { ok: false, trouble: 'dismissed' } : { ok: true, value };
      }
      case 'set':
        await setPassword(serviceName, request.entry, request.value);
        return { ok: true, value: null };
      case 'probe':
        await setPassword(serviceName, request.entry, 'probe');
        await deletePassword(serviceName, request.entry);
        return { ok: true, value: null };
    }
  } catch (error) {
    const trouble = troubleOf(error);
    return { ok: false, trouble: trouble === 'locked' && canAsk ? 'dismissed' : trouble };
  }
}

/** Fails where the system lacks the library the module is linked to. */
async function loadKeytar() {
  const module = await import('keytar');
  return 'default' in module ? (module.default as typeof module) : module;
}

const { parentPort } = process as { parentPort?: ParentPort };

async function serve(message: unknown): Promise<void> {
  const request = KeychainRequest.safeParse(message);
  const reply: KeychainReply = request.success ? await answer(request.data) : { ok: false, trouble: 'absent' };
  if (parentPort) parentPort.postMessage(reply);
  // Ends by itself once the pipe is closed; ending at once could lose the reply.
  else process.send?.(reply, () => process.disconnect());
}

if (parentPort) parentPort.once('message', ({ data }) => void serve(data));
else process.once('message', (message) => void serve(message));
