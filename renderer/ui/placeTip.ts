const gap = 6;
const edge = 4;

const within = (at: number, size: number, room: number): number => Math.max(edge, Math.min(at, room - size - edge));

/** Where a tip lies beside its owner, inside the window, as inline style in px. */
export function placeTip(owner: HTMLElement, box: HTMLElement): { left: string; top: string } {
  const of = owner.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const side = owner.dataset.tipSide;
  const below = side === 'bottom' && of.bottom + gap + height < window.innerHeight;
  const left = side === 'right' ? of.right + gap : of.left + (of.width - width) / 2;
  const top = side === 'right' ? of.top + (of.height - height) / 2 : below ? of.bottom + gap : of.top - gap - height;
  return {
    left: `${Math.round(within(left, width, window.innerWidth))}px`,
    top: `${Math.round(within(top, height, window.innerHeight))}px`,
  };
}
