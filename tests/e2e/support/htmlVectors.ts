/** Where a vector calls home. Nothing may ever ask for it. */
export const home = 'https://home.example';

/** Marks that a script of a message ran. */
const run = 'top.ran=1';

/** Bodies that try to run a script. */
const scripts = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}"></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<a href="javascript:${run}" id="go">go</a>`,
  `<a href="jav&#x09;ascript:${run}">go</a>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="data:text/html,<script>${run}</script>"></object>`,
  `<embed src="data:text/html,<script>${run}</script>">`,
  `<body onload="${run}"><p>x</p></body>`,
  `<details open ontoggle="${run}">x</details>`,
  `<input autofocus onfocus="${run}">`,
  `<video><source onerror="${run}"></video>`,
  `<marquee onstart="${run}">x</marquee>`,
  `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="${run}">x</p>`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<base href="javascript:/a/-${run};//"><a href="#">x</a>`,
  `<img name="documentElement"><form name="body"><input name="querySelector"></form><p onclick="${run}">x</p>`,
];

/** Bodies that try to fetch something. */
const fetches = [
  `<img src="${home}/1.png">`,
  `<img srcset="${home}/2.png 1x">`,
  `<picture><source srcset="${home}/3.png"><img src="${home}/4.png"></picture>`,
  `<body background="${home}/5.png"><table background="${home}/6.png"><tr><td background="${home}/7.png">x</td></tr></table></body>`,
  `<p style="background:url(${home}/8.png)">x</p>`,
  `<p style="background:u\\72l(${home}/9.png)">x</p>`,
  `<p style="--a:url(${home}/10.png);background:var(--a)">x</p>`,
  `<p style="background:image-set('${home}/11.png' 1x)">x</p>`,
  `<style>@import url(${home}/12.css);p{background:url(${home}/13.png)}</style><p>x</p>`,
  `<style>@font-face{font-family:f;src:url(${home}/14.woff)}p{font-family:f}</style><p>x</p>`,
  `<style>@media all{p{list-style-image:url(${home}/15.png);content:url(${home}/16.png)}}</style><p>x</p>`,
  `<link rel="stylesheet" href="${home}/17.css"><link rel="preload" as="image" href="${home}/18.png">`,
  `<link rel="dns-prefetch" href="${home}"><link rel="preconnect" href="${home}">`,
  `<video poster="${home}/19.png" src="${home}/20.mp4"></video><audio src="${home}/21.mp3" autoplay></audio>`,
  `<iframe src="${home}/22"></iframe><object data="${home}/23"></object><embed src="${home}/24">`,
  `<svg><image href="${home}/25.png"/><use href="${home}/26.svg#a"/></svg>`,
  `<meta http-equiv="refresh" content="0;url=${home}/27">`,
  `<form action="${home}/28"><input type="image" src="${home}/29.png"><button autofocus>x</button></form>`,
  `<base href="${home}/"><img src="30.png">`,
  `<a href="${home}/31" ping="${home}/32">x</a>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${home}/33.png'/></svg>">`,
];

/** Every vector. */
export const vectors: readonly string[] = [...scripts, ...fetches];
