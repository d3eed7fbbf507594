package io.gonetmon.save;

/** What belongs to no connection. */
record Others(boolean isWanted) implements Owner {
  @Override
  public boolean isUnwanted() {
    return !isWanted;
  }

  @Override
  public void add(long number) {
    // It is known at once what becomes of them.
  }

  @Override
  public void remove() {
    // As above.
  }

  @Override
  public void evict(long frames) {
    // As above.
  }
}
