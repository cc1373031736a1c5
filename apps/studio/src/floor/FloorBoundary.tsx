import { Component, type ReactNode } from 'react';
import { FloorLost } from './FloorLost.tsx';

/** Without WebGL, or when the picture breaks, the numbers go on and the floor says what is the matter. */
export class FloorBoundary extends Component<{ readonly children: ReactNode }, { readonly lost: string | null }> {
  override state = { lost: null as string | null };

  static getDerivedStateFromError(fault: unknown): { readonly lost: string } {
    return { lost: fault instanceof Error ? fault.message : String(fault) };
  }

  override render(): ReactNode {
    if (this.state.lost === null) return this.props.children;
    return <FloorLost reason={this.state.lost} onRetry={() => this.setState({ lost: null })} />;
  }
}
