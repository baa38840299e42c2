// The entry of a desk that was packaged with Electron 25.
require('./electron-gaps.cjs');
require('../out/main/main.js');
