package io.gonetmon.history;

/**
 * The rows of one dimension in one slice, by number: how far it is from the one before, how many
 * bytes follow, and what was counted. Immutable.
 */
record Block(byte[] bytes, int rows) {
  static final Block EMPTY = new Block(new byte[0], 0);
  private static final int OVERHEAD = 64;

  long memoryBytes() {
    return rows == 0 ? 0 : OVERHEAD + bytes.length;
  }
}
