import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from '@/ui/theme';
import { currentView, followAddress } from '@/view/view-store';
import { App } from './App';
import { fetchPanesFor } from './LatePanes';
import { followNetwork } from './offline';

// Failures are values here, and layers are large: nothing is retried, compared or fetched anew behind the user's back.
const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      structuralSharing: false,
      networkMode: 'always',
    },
  },
});

/** Puts the app on the page. */
export function start(root: HTMLElement): void {
  followTheme();
  followAddress();
  followNetwork();
  fetchPanesFor(currentView());
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
