package io.gonetmon.save;

/** What belongs to no connection, so that it is known at once whether it is saved. */
record Others(boolean isWanted) implements Owner {
  @Override
  public boolean isUnwanted() {
    return !isWanted;
  }

  @Override
  public void evict(long frames) {
    // Fragments that had to go before it was known that nobody wants them: nobody misses them.
  }
}
