import { Component, type ReactNode } from 'react';
import { BrokenPart } from './BrokenPart';

/** Catches what a screen throws while drawing: the rest of the desk stays, and the person gets a next step. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ broken: false })} />;
  }
}
