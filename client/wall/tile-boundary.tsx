import { Component, type ReactNode } from "react";
import { TileNote } from "./tile-note.tsx";

interface Props {
  /** What is drawn; another one is another try. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly of: unknown;
}

/** A widget that throws takes its tile down, never the wall. It is tried again when there is something new to draw. */
export class TileBoundary extends Component<Props, State> {
  override state: State = { failed: false, of: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.of === state.of ? null : { failed: false, of: props.of };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <TileNote title="This tile cannot be drawn" text="It is tried again with its next number." />;
  }
}
