/** A sheet of paper as a document's style sheet declares it, in millimetres. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
