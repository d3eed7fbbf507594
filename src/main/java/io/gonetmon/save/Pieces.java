package io.gonetmon.save;

/**
 * The fragments of a packet, which wait until the last of them shows what it is: a part alone says
 * neither its ports nor its connection. Confined to the monitor thread.
 */
final class Pieces implements Owner {
  /** Null until it is known. */
  private Owner owner;

  private long evicted;

  /** The packet is whole; returns how many of its fragments are missing where it is saved. */
  long became(Owner whole) {
    owner = whole;
    long gone = evicted;
    evicted = 0;
    if (whole.isWanted()) {
      return gone;
    }
    whole.evict(gone);
    return 0;
  }

  @Override
  public boolean isWanted() {
    return owner != null && owner.isWanted();
  }

  @Override
  public boolean isUnwanted() {
    return owner != null && owner.isUnwanted();
  }

  @Override
  public void evict(long frames) {
    if (owner == null) {
      evicted += frames;
    } else {
      owner.evict(frames);
    }
  }
}
