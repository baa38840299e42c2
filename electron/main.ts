import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

void app.whenReady().then(() => new BrowserWindow().loadFile(join(__dirname, '../renderer/index.html')));
