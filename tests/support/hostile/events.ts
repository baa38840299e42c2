/** Every event a handler attribute may name: HTML, UI Events, CSS animations, SVG animation, and old ones. */
const events = [
  ...'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut'.split(
    ' ',
  ),
  ...'beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload beginEvent begin blur bounce'.split(
    ' ',
  ),
  ...'cancel canplay canplaythrough change click close contextlost contextmenu contextrestored copy cuechange cut'.split(
    ' ',
  ),
  ...'dblclick drag dragend dragenter dragexit dragleave dragover dragstart drop durationchange emptied end ended'.split(
    ' ',
  ),
  ...'error finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid'.split(
    ' ',
  ),
  ...'keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture message mousedown'.split(' '),
  ...'mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel pagehide pageshow paste pause play'.split(
    ' ',
  ),
  ...'playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerup'.split(
    ' ',
  ),
  ...'popstate progress ratechange readystatechange repeat reset resize scroll scrollend search'.split(' '),
  ...'securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled start storage'.split(
    ' ',
  ),
  ...'submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend'.split(
    ' ',
  ),
  ...'transitionrun transitionstart unload volumechange waiting webkitanimationstart webkittransitionend wheel'.split(
    ' ',
  ),
];

/** Elements a handler can sit on, each as it is most likely to fire; `ON` is the handler. */
const elements = [
  '<img src=x: ON>',
  '<svg ON><rect width=9 height=9 ON2></rect></svg>',
  '<details open ON><summary>x</summary></details>',
  '<input autofocus ON>',
  '<video src=x: ON></video>',
  '<a href="#x" tabindex=0 ON>x</a>',
  '<p style="animation:x 1s" ON>x</p>',
  '<form ON><button>x</button></form>',
];

/** How an attribute may be written and still be that attribute. */
const spellings: readonly ((event: string) => string)[] = [
  (event) => `on${event}="RUN"`,
  (event) => `oN${event}='RUN'`,
  (event) => `on${event}\n=\tRUN`,
  (event) => `title="x"on${event}="RUN"`,
  (event) => `/on${event}=RUN`,
];

/** Event x element: a handler attribute on each element, in several spellings. */
export const eventVectors: readonly string[] = events.flatMap((event, row) =>
  elements.map((element, column) => {
    const handler = spellings[(row + column) % spellings.length]?.(event) ?? '';
    return element.replace('ON2', `on${event}="RUN"`).replace('ON', handler);
  }),
);
