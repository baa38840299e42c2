/** A wholesaler's newsletter: tables, styles in place, one picture that came along and one that lies on the web. */
export const newsletterHtml = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><style>
  .wrap { max-width: 600px; margin: 0 auto; font-family: Helvetica, Arial, sans-serif; color: #1d2b24; }
  .card { border: 1px solid #d5ded9; border-radius: 8px; padding: 16px; }
  a { color: #1f6d4d; }
</style></head>
<body style="margin:0;background:#eef2f0;padding:24px 0">
<div class="wrap" style="background:#ffffff;border-radius:10px;overflow:hidden">
  <div style="padding:20px 24px"><img src="cid:velonord.png" width="240" height="64" alt="Velonord"></div>
  <div style="padding:0 24px 8px">
    <h1 style="font-size:22px;margin:0 0 8px">Neu im Herbst: Licht, das mitdenkt</h1>
    <p style="line-height:1.5">Die Tage werden kürzer. Ab sofort liefern wir die neuen Akkuleuchten der Serie <b>Lumo&nbsp;4</b>
    mit Bremslicht und Tagfahrlicht. Für Händler gilt bis Monatsende der Einführungspreis.</p>
    <img src="https://news.velonord.example/herbst/lumo.jpg" width="552" height="230" alt="Rücklicht am Sattelrohr"
      style="display:block;width:100%;height:auto;background:#dfe7e3">
  </div>
  <table role="presentation" width="100%" cellspacing="12" style="padding:0 12px"><tr>
    <td class="card" width="50%"><b>Lumo 4 Front</b><br>80 Lux, USB-C<br><span style="color:#8a2d1f">24,90 €</span></td>
    <td class="card" width="50%"><b>Lumo 4 Heck</b><br>mit Bremslicht<br><span style="color:#8a2d1f">17,90 €</span></td>
  </tr></table>
  <p style="padding:0 24px"><a href="https://shop.velonord.example/lumo">Zum Händlershop</a></p>
  <p style="padding:16px 24px;font-size:12px;color:#66756d;background:#f5f8f6;margin:0">Sie bekommen diese Nachricht als
  Kundin von Velonord. <a href="https://news.velonord.example/abmelden">Abmelden</a></p>
</div></body></html>`;
