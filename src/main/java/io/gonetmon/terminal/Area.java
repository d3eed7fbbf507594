package io.gonetmon.terminal;

/** A rectangle of the screen, in character cells. */
public record Area(int column, int row, int width, int height) {
  public boolean isEmpty() {
    return width < 1 || height < 1;
  }

  public Area top(int rows) {
    return new Area(column, row, width, Math.max(0, Math.min(rows, height)));
  }

  public Area below(int rows) {
    int gone = Math.max(0, Math.min(rows, height));
    return new Area(column, row + gone, width, height - gone);
  }

  public Area left(int columns) {
    return new Area(column, row, Math.max(0, Math.min(columns, width)), height);
  }

  public Area right(int columns) {
    int kept = Math.max(0, Math.min(columns, width));
    return new Area(column + width - kept, row, kept, height);
  }

  /** The same area without its outermost columns. */
  public Area inset(int columns) {
    return new Area(column + columns, row, Math.max(0, width - 2 * columns), height);
  }

  /** An area in the middle of this one, no larger than it. */
  public Area centred(int columns, int rows) {
    int w = Math.min(columns, width);
    int h = Math.min(rows, height);
    return new Area(column + (width - w) / 2, row + (height - h) / 2, w, h);
  }

  /** The same area without its last rows. */
  public Area above(int rows) {
    return top(height - Math.max(0, rows));
  }

  /** The same area without its first columns. */
  public Area rightOf(int columns) {
    return right(width - Math.max(0, columns));
  }

  /** Whether a cell of the screen is in it. */
  public boolean contains(int atColumn, int atRow) {
    return atColumn >= column && atColumn < column + width && atRow >= row && atRow < row + height;
  }
}
