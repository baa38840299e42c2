import './theme/mantine.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openBridge } from '@/bridge';
import { startCache } from '@/cache';
import { startDesk } from '@/commands';
import { installTrustedTypes } from '@/ui/MessageFrameTrustedTypes';
import { Desk } from './Desk';
import { createI18n } from './i18n';
import { Providers } from './Providers';
import { Refused } from './Refused';

installTrustedTypes();
const bridge = await openBridge();
const info = await bridge.call('desk', 'info', {});
const root = createRoot(document.getElementById('root') ?? document.body);

if (info.ok) {
  const cache = startCache(bridge);
  const desk = startDesk({ bridge, cache, info: info.value });
  root.render(
    <StrictMode>
      <Providers parts={{ bridge, info: info.value, cache, desk, i18n: createI18n(info.value.language) }}>
        <Desk />
      </Providers>
    </StrictMode>,
  );
} else {
  root.render(<Refused error={info.error} />);
}
