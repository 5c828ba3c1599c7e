/** A page whose text lies on its side, or upside down, is read as a reader would turn it; its boxes are told as the page is shown. */
import { type Box, boxOfCorners, type Matrix, multiply, rounded } from './geometry.ts';
import { type OperatorList, type PageContent, type PageView, readPageContent } from './page-content.ts';

export type UprightPage = {
  readonly content: PageContent;
  readonly width: number;
  readonly height: number;
  /** As read → as shown. */
  readonly shown: (box: Box) => Box;
};

export function readUpright(list: OperatorList, view: PageView): UprightPage {
  const { width, height } = view;
  const content = readPageContent(list, view);
  const all = content.directions.reduce((sum, amount) => sum + amount, 0);
  const turn = content.directions.findIndex((amount) => amount > 0.6 * all);
  if (turn <= 0) return { content, width, height, shown: rounded };
  const [there, back] = turns(turn, width, height);
  const size = turn === 2 ? { width, height } : { width: height, height: width };
  return {
    content: readPageContent(list, { ...view, ...size, matrix: multiply(there, view.matrix) }),
    ...size,
    shown: (box) => rounded(boxOfCorners(back, box)),
  };
}

/** The turn by so many quarters that brings the text upright, and the one back. */
function turns(turn: number, width: number, height: number): readonly [Matrix, Matrix] {
  const right: Matrix = [0, -1, 1, 0, 0, width];
  if (turn === 1) return [right, [0, 1, -1, 0, width, 0]];
  if (turn === 3)
    return [
      [0, 1, -1, 0, height, 0],
      [0, -1, 1, 0, 0, height],
    ];
  const over: Matrix = [-1, 0, 0, -1, width, height];
  return [over, over];
}
