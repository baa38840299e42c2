const widest = 320;
const tallest = 240;
const unknown = { width: 240, height: 180 };

/** The size a thumbnail gets before its picture is there, in CSS pixels; never larger than the picture itself. */
export function thumbSize(width: number | null, height: number | null): { width: number; height: number } {
  if (!width || !height) return unknown;
  const scale = Math.min(1, widest / width, tallest / height);
  return { width: Math.max(48, Math.round(width * scale)), height: Math.max(32, Math.round(height * scale)) };
}
