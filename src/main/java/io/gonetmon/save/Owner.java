package io.gonetmon.save;

/**
 * What a frame that waits belongs to, and so whether it is saved. Confined to the monitor thread.
 */
sealed interface Owner permits Followed, Pieces, Others {
  /** Whether its frames are saved. */
  boolean isWanted();

  /** Whether they will never be. */
  boolean isUnwanted();

  /** So many frames had to go before it was known whether they are wanted. */
  void evict(long frames);
}
