/** The shop system's notice of an order, as such systems write them. */
export const orderHtml = `<!doctype html>
<html lang="de"><body style="margin:0;padding:16px;font-family:Georgia,serif;color:#222;background:#fff">
<h2 style="font-weight:normal;border-bottom:2px solid #b5532a;padding-bottom:6px">Neue Bestellung 20431</h2>
<p>Eingegangen über <b>shop.radhaus-lindner.example</b>, bezahlt per Überweisung.</p>
<table cellpadding="6" style="border-collapse:collapse;width:100%;max-width:560px;font-size:15px">
  <thead><tr style="background:#f6ece6;text-align:left">
    <th>Artikel</th><th style="text-align:right">Menge</th><th style="text-align:right">Preis</th></tr></thead>
  <tbody>
    <tr><td>Kaffee „Bergetappe“, ganze Bohne, 500 g</td><td align="right">2</td><td align="right">23,80&nbsp;€</td></tr>
    <tr style="background:#fbf7f4"><td>Klingel Messing, poliert</td><td align="right">1</td><td align="right">18,90&nbsp;€</td></tr>
    <tr><td>Lenkertasche Filz, grau<br><small style="color:#777">Hinweis: „Bitte als Geschenk einpacken, danke!“</small></td>
      <td align="right">1</td><td align="right">49,00&nbsp;€</td></tr>
  </tbody>
  <tfoot>
    <tr><td colspan="2" align="right">Versand</td><td align="right">4,90&nbsp;€</td></tr>
    <tr><td colspan="2" align="right"><b>Summe</b></td><td align="right"><b>96,60&nbsp;€</b></td></tr>
  </tfoot>
</table>
<p style="margin-top:18px">Lieferung an:<br>Beate Sommer<br>Musterallee 8<br>20999 Musterhafen</p>
<blockquote style="border-left:3px solid #b5532a;margin:16px 0;padding:4px 12px;color:#555">
  Der Geburtstag ist am 29., es wäre toll, wenn es bis dahin da ist.</blockquote>
</body></html>`;
