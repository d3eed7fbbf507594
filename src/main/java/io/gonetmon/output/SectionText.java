package io.gonetmon.output;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the sections of a session that need attention, for people. */
final class SectionText {
  private static final int MOST = 5;

  /** A section under its host. */
  private record Section(String host, Row row) {
    String name() {
      boolean isPath = row.key().startsWith("/");
      return isPath ? host + row.key() : host + " " + row.key();
    }

    long errors() {
      return row.statusClass(4) + row.statusClass(5);
    }
  }

  private SectionText() {}

  /** The sections whose slowest responses took longest; empty when nothing was timed. */
  static String slowest(Report report) {
    return list(
        "Slowest sections:\n",
        report,
        section -> section.row().responseTime().p99(),
        section ->
            "p99 %s ms of %d responses"
                .formatted(
                    Decimals.two(section.row().responseTime().p99()),
                    section.row().responseTime().count()));
  }

  /** The sections with most responses of 4xx and 5xx; empty when there was none. */
  static String failing(Report report) {
    return list(
        "Sections with most errors:\n",
        report,
        Section::errors,
        section ->
            "%d of %d responses are errors".formatted(section.errors(), section.row().responses()));
  }

  private static String list(
      String title,
      Report report,
      ToDoubleFunction<Section> figure,
      Function<Section, String> text) {
    List<Section> most =
        report.hosts().stream()
            .flatMap(SectionText::sections)
            .filter(section -> figure.applyAsDouble(section) > 0)
            .sorted(Comparator.comparingDouble(figure).reversed().thenComparing(Section::name))
            .limit(MOST)
            .toList();
    return most.isEmpty()
        ? ""
        : most.stream()
            .map(section -> "  " + section.name() + ": " + text.apply(section) + "\n")
            .collect(Collectors.joining("", title, ""));
  }

  private static Stream<Section> sections(Row host) {
    return host.children(Dimension.SECTION).stream().map(row -> new Section(host.key(), row));
  }
}
