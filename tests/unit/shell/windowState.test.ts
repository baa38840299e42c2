import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { keepState } from '../../../electron/shell/windowState';

const place = { x: 60, y: 40, width: 900, height: 700 };

/** A window that is, or is not, maximized when it closes, and a file of what was kept. */
function started(kept: { window?: typeof place; maximized?: boolean }) {
  const window = Object.assign(new EventEmitter(), {
    maximized: false,
    isMaximized: () => window.maximized,
    getNormalBounds: () => place,
    maximize: vi.fn(() => void (window.maximized = true)),
    show: vi.fn(),
  });
  let file = kept;
  keepState(window, { read: () => file, write: (part) => void (file = { ...file, ...part }) });
  return { window, file: () => file };
}

test('a window that was left maximized comes back maximized, and keeps the place it had before', () => {
  const { window, file } = started({});
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  window.maximize();
  window.emit('close');
  expect(file()).toEqual({ window: place, maximized: true });

  const again = started(file());
  expect(again.window.maximize).not.toHaveBeenCalled();
  again.window.emit('ready-to-show');
  expect(again.window.maximize).toHaveBeenCalledOnce();
  again.window.maximized = false;
  again.window.emit('close');
  expect(again.file()).toEqual({ window: place, maximized: false });
});

test('a window that was never maximized is only shown, and only with its first paint', () => {
  const { window } = started({ window: place });
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  expect(window.maximize).not.toHaveBeenCalled();
});
