package io.gonetmon.dashboard;

import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Rows;
import java.util.List;
import java.util.Optional;

/**
 * The list of hosts: all their names, and the figures of some in a row.
 *
 * @param names of all hosts, in the order in which they are listed
 * @param first how many hosts come before those of {@code rows}
 */
record HostListing(List<String> names, int first, List<ListedRow> rows) {
  private static final HostListing NONE = new HostListing(List.of(), 0, List.of());

  /** The last answer; until there is one about {@code scope}, only its names. */
  static HostListing of(Optional<Rows> answer, Scope scope) {
    return answer.map(rows -> of(rows, scope)).orElse(NONE);
  }

  private static HostListing of(Rows answer, Scope scope) {
    boolean other = answer.query().period() != scope.period();
    return new HostListing(answer.keys(), answer.first(), other ? List.of() : answer.rows());
  }

  /** All hosts, in an order of our own. */
  static HostListing sorted(Rows all, SortOrder order) {
    List<ListedRow> rows = all.rows().stream().sorted(order.comparator()).toList();
    return new HostListing(rows.stream().map(each -> each.row().key()).toList(), 0, rows);
  }

  int size() {
    return names.size();
  }

  /** The place of the selected host; the first one if there is none. */
  int place(Optional<String> selected) {
    return Math.max(0, selected.map(names::indexOf).orElse(0));
  }

  /** How many hosts are scrolled away so that the one at {@code place} is on the page. */
  static int scrolled(int place, int page) {
    return Math.max(0, place - page + 1);
  }

  /** Whether the figures of a page of hosts are known. */
  boolean isKnown(int from, int page) {
    return from >= first && Math.min(names.size(), from + page) <= first + rows.size();
  }

  /** The figures of the host at that place, if they are known. */
  Optional<ListedRow> at(int place) {
    boolean known = place >= first && place < first + rows.size();
    return known ? Optional.of(rows.get(place - first)) : Optional.empty();
  }

  /** The figures of a host, if they are known. */
  Optional<ListedRow> of(String name) {
    return rows.stream().filter(each -> each.row().key().equals(name)).findAny();
  }
}
