/** Everything but colours. What is marked important here wins over what a page marks so. */
export const layout = `
:host{all:initial!important;display:block!important;position:static!important;visibility:visible!important;
  opacity:1!important;transform:none!important;filter:none!important}
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
.root{position:fixed;inset:auto 20px 20px auto;z-index:2147483000;color:var(--t-ink);
  font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-align:start}
.root.left{inset:auto auto 20px 20px}
button,input,textarea{font:inherit;color:inherit;margin:0}
button{cursor:pointer;border:0;border-radius:8px;min-height:44px;padding:8px 14px;background:none}
button:disabled{opacity:.6;cursor:default}
svg{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
:focus-visible{outline:3px solid var(--t-link);outline-offset:2px}
p,h2,ol{margin:0;padding:0}
a,summary,.quiet{color:var(--t-link)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.dim,.facts{color:var(--t-dim);font-size:13px}
.launcher{display:flex;align-items:center;gap:8px;min-height:52px;padding:0 20px;border-radius:26px;font-weight:600;
  background:var(--t-accent);color:var(--t-on);box-shadow:0 2px 10px rgba(0,0,0,.28);margin-inline-start:auto}
.launcher:focus-visible{outline:3px solid var(--t-ink);box-shadow:0 0 0 6px var(--t-ground)}
.left .launcher{margin-inline:0 auto}
.badge{min-width:22px;padding:0 6px;border-radius:11px;background:var(--t-on);color:var(--t-accent);
  font-size:13px;text-align:center;font-variant-numeric:tabular-nums}
.badge:empty{display:none}
.panel{position:absolute;bottom:64px;right:0;width:380px;max-width:calc(100vw - 40px);height:560px;
  max-height:calc(100vh - 104px);display:flex;flex-direction:column;overflow:hidden;background:var(--t-ground);
  border:1px solid var(--t-hair);border-radius:14px;box-shadow:0 10px 36px rgba(0,0,0,.26)}
.left .panel{right:auto;left:0}
.panel.asking{height:auto}
header{display:flex;align-items:center;gap:4px;padding:6px 6px 6px 16px;border-bottom:1px solid var(--t-hair)}
h2{flex:1;min-width:0;font-size:16px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.icon{display:grid;place-items:center;width:44px;padding:0}
.quiet{padding:8px;font-size:13px;text-decoration:underline}
.main{display:inline-flex;align-items:center;justify-content:center;gap:8px;font-weight:600;
  background:var(--t-accent);color:var(--t-on)}
.status{padding:8px 16px;background:var(--t-soft);font-size:13px;overflow-wrap:anywhere;white-space:pre-line;
  max-height:30%;overflow-y:auto;flex:none}
.status.open::before{content:"";display:inline-block;width:8px;height:8px;margin-inline-end:8px;border-radius:4px;
  background:#2e9a52}
.status:empty,.error:empty{display:none}
.question{padding:10px 16px;border-bottom:1px solid var(--t-hair)}
.consent{padding:20px 16px;display:flex;flex-direction:column;gap:14px;overflow:auto;overflow-wrap:anywhere}
.talk{flex:1;min-height:0;display:flex;flex-direction:column}
.log{flex:1 1 auto;min-height:90px;overflow-y:auto;padding:14px 16px}
.log:focus-visible{outline-offset:-3px}
ol{list-style:none;display:flex;flex-direction:column;gap:12px}
.line{max-width:86%}
.text{padding:8px 12px;border-radius:12px;background:var(--t-soft);white-space:pre-wrap;overflow-wrap:anywhere}
.guest{align-self:flex-end}
.guest .text{background:none;border:1px solid var(--t-line)}
.guest .facts{text-align:end}
.facts{padding:2px 4px;font-variant-numeric:tabular-nums}
.facts .quiet{min-height:24px;padding:0 2px}
.failed .facts{color:var(--t-error)}
.about{flex:0 1 auto;min-height:40px;overflow:auto;padding:0 16px;border-top:1px solid var(--t-hair)}
summary{padding:10px 0;cursor:pointer;font-size:13px}
.field{display:flex;flex-direction:column;gap:2px;padding-bottom:10px}
label{font-weight:600;font-size:13px}
input,textarea{width:100%;padding:8px 10px;border:1px solid var(--t-line);border-radius:8px;background:var(--t-ground);
  font-size:16px}
textarea{resize:none;line-height:1.4}
.error{color:var(--t-error);font-size:13px;padding:4px 0}
.composer{padding:10px 16px 14px;display:flex;flex-direction:column;gap:6px;flex:none;border-top:1px solid var(--t-hair)}
.row{display:flex;align-items:center;justify-content:space-between;gap:8px}
.composer .row .main{margin-inline-start:auto}
@media(max-width:480px),(max-height:480px){
  .panel{position:fixed;inset:0!important;width:auto;max-width:none;height:auto;max-height:none;border:0;border-radius:0}
}
@media(forced-colors:active){.launcher,.main,.text,.panel{border:1px solid}}
@media print{.root{display:none}}
`;
