import './theme/mantine.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { appError } from '@shared/errors/appError';
import { openBridge } from '@/bridge';
import { startCache } from '@/cache';
import { startDesk } from '@/commands';
import { installTrustedTypes } from '@/ui/MessageFrameTrustedTypes';
import { Desk } from './Desk';
import { createSpeeches } from './i18n';
import { Providers } from './Providers';
import { Refused } from './Refused';

const root = createRoot(document.getElementById('root') ?? document.body);

/** Asks what desk this is, then draws it; the cache fills meanwhile. */
async function start(): Promise<void> {
  installTrustedTypes();
  const bridge = await openBridge();
  // Its database opens while main answers.
  const cache = startCache(bridge);
  const info = await bridge.call('desk', 'info', {});
  if (!info.ok) return root.render(<Refused error={info.error} />);
  const desk = startDesk({ bridge, cache, info: info.value });
  root.render(
    <StrictMode>
      <Providers parts={{ bridge, info: info.value, cache, desk, speeches: createSpeeches() }}>
        <Desk />
      </Providers>
    </StrictMode>,
  );
}

// Not awaited: what is loaded later may lie in this same file, and would wait for it for ever.
start().catch(() => root.render(<Refused error={appError('internal')} />));
