import { Component, type ReactNode } from 'react';
import { FloorLost } from './FloorLost.tsx';

interface FloorBoundaryProps {
  readonly children: ReactNode;
  /** What is shown when the hall cannot be drawn. */
  readonly instead: ReactNode;
}

/** Without WebGL, or when the picture breaks, the layout is shown as boxes and arrows, the numbers go on, and the floor says so. */
export class FloorBoundary extends Component<FloorBoundaryProps, { readonly lost: string | null }> {
  override state = { lost: null as string | null };

  static getDerivedStateFromError(fault: unknown): { readonly lost: string } {
    return { lost: fault instanceof Error ? fault.message : String(fault) };
  }

  override render(): ReactNode {
    if (this.state.lost === null) return this.props.children;
    return (
      <>
        <FloorLost reason={this.state.lost} onRetry={() => this.setState({ lost: null })} />
        {this.props.instead}
      </>
    );
  }
}
