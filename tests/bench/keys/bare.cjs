// A bare page with a list like the desk's, to compare with: plain rows in a scroller, j and k move the active one.
const { app, BrowserWindow } = require('electron');

const page = `<!doctype html><title>bare</title><style>
body{margin:0;font:13px sans-serif}[role=listbox]{width:360px;height:100vh;overflow:auto}
[role=option]{box-sizing:border-box;height:64px;padding:10px;border-bottom:1px solid #ddd;contain:size layout style}
[data-focused]{outline:2px solid teal;outline-offset:-2px}b,span{display:block;overflow:hidden;white-space:nowrap}
</style><div role=listbox tabindex=0></div><script>
const list = document.querySelector('[role=listbox]');
for (let i = 0; i < 200; i++) {
  const row = document.createElement('div');
  row.setAttribute('role', 'option');
  row.id = 'row-' + i;
  row.innerHTML = '<b>Anna Müller ' + i + '</b><span>Frage zur Rechnung – gestern kam mein Paket an, leider fehlen die beiden Schläuche.</span>';
  list.append(row);
}
let at = 0;
const show = () => {
  list.querySelector('[data-focused]')?.removeAttribute('data-focused');
  list.children[at].setAttribute('data-focused', '');
  list.setAttribute('aria-activedescendant', list.children[at].id);
  list.children[at].scrollIntoView({ block: 'nearest' });
};
show();
addEventListener('keydown', ({ key }) => {
  const step = { j: 1, k: -1 }[key] ?? 0;
  at = Math.min(199, Math.max(0, at + step));
  if (step !== 0) show();
});
</script>`;

app.setPath('userData', process.env.BENCH_PROFILE);
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.setMenuBarVisibility(false);
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
});
