package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * What was captured of one direction but cannot be read yet: slices in order of sequence, without
 * overlap, as bytes captured first win over later copies. Confined to the monitor thread.
 */
final class ReassemblyQueue {
  private final Budget budget;

  /** Most directions never have any. */
  private List<SegmentSlice> slices = List.of();

  private int memoryBytes;

  ReassemblyQueue(Budget budget) {
    this.budget = budget;
  }

  boolean isEmpty() {
    return slices.isEmpty();
  }

  /** The first slice, or null. */
  SegmentSlice head() {
    return slices.isEmpty() ? null : slices.get(0);
  }

  /** The sequence number after the last slice of a queue that is not empty. */
  int end() {
    return slices.get(slices.size() - 1).end();
  }

  /** What the slices cost. */
  int memoryBytes() {
    return memoryBytes;
  }

  /** Whether one slice holds all bytes from {@code start} until before {@code end}. */
  boolean holds(int start, int end) {
    for (SegmentSlice slice : slices) {
      if (start - slice.seq() >= 0 && end - slice.end() <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds the bytes that are not there yet. */
  void add(SegmentSlice slice) {
    SegmentSlice rest = slice;
    int at = insertionPoint(rest.seq());
    while (rest.length() > 0) {
      SegmentSlice following = at < slices.size() ? slices.get(at) : null;
      if (following == null || following.seq() - rest.end() >= 0) {
        insert(at, rest);
        return;
      }
      if (following.seq() - rest.seq() > 0) {
        insert(at++, rest.before(following.seq()));
      }
      if (following.end() - rest.end() >= 0) {
        return;
      }
      if (following.end() - rest.seq() > 0) {
        rest = rest.after(following.end());
      }
      at++;
    }
  }

  private int insertionPoint(int seq) {
    int at = slices.size();
    while (at > 0 && slices.get(at - 1).end() - seq > 0) {
      at--;
    }
    return at;
  }

  private void insert(int at, SegmentSlice slice) {
    if (slices.isEmpty()) {
      slices = new ArrayList<>(4);
    }
    slices.add(at, slice);
    memoryBytes += slice.memoryBytes();
    budget.reserve(slice.memoryBytes());
  }

  /** Takes the first slice of a queue that is not empty. */
  SegmentSlice removeHead() {
    SegmentSlice slice = slices.remove(0);
    memoryBytes -= slice.memoryBytes();
    budget.release(slice.memoryBytes());
    return slice;
  }

  /** Drops the slices that end before {@code seq}. */
  void dropBefore(int seq) {
    while (!slices.isEmpty() && slices.get(0).end() - seq <= 0) {
      removeHead();
    }
  }
}
