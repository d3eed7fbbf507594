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

  /** Where the first slice is; the places before it are empty. */
  private int first;

  private int memoryBytes;

  ReassemblyQueue(Budget budget) {
    this.budget = budget;
  }

  boolean isEmpty() {
    return first == slices.size();
  }

  /** The first slice, or null. */
  SegmentSlice head() {
    return isEmpty() ? null : slices.get(first);
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
    int at = insertionPoint(start);
    if (at == slices.size()) {
      return false;
    }
    SegmentSlice slice = slices.get(at);
    return start - slice.seq() >= 0 && end - slice.end() <= 0;
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

  /** The place of the first slice that does not end before {@code seq}. */
  private int insertionPoint(int seq) {
    int high = slices.size();
    if (high == first || end() - seq <= 0) {
      return high;
    }
    int low = first;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slices.get(middle).end() - seq > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void insert(int at, SegmentSlice slice) {
    if (isEmpty()) {
      slices = new ArrayList<>(4);
      first = 0;
    }
    slices.add(at, slice);
    memoryBytes += slice.memoryBytes();
    budget.reserve(slice.memoryBytes());
  }

  /** Takes the first slice of a queue that is not empty. */
  SegmentSlice removeHead() {
    SegmentSlice slice = slices.set(first++, null);
    dropEmptyPlaces();
    memoryBytes -= slice.memoryBytes();
    budget.release(slice.memoryBytes());
    return slice;
  }

  /** Once they are half of all, so that each slice is moved about once. */
  private void dropEmptyPlaces() {
    if (2 * first >= slices.size()) {
      slices.subList(0, first).clear();
      first = 0;
    }
  }

  /** Drops the slices that end before {@code seq}. */
  void dropBefore(int seq) {
    while (!isEmpty() && head().end() - seq <= 0) {
      removeHead();
    }
  }
}
