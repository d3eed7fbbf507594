package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.Rows;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts about the selected row that can be copied. */
record CopyText(ViewModel model) {
  /** What a letter stands for; empty where there is no such text about the row. */
  Optional<String> of(char letter) {
    Optional<Selected> row = Selected.in(model);
    return switch (letter) {
      case 'c' -> row.flatMap(this::exchange).flatMap(Exchanged::curl);
      case 'f' ->
          row.flatMap(each -> each.pane().condition(model, each.key())).map(where -> where.text());
      case 'b' -> row.flatMap(this::bpf);
      default -> Optional.empty();
    };
  }

  private Optional<Exchange> exchange(Selected row) {
    return row.pane().exchange(model, row.key());
  }

  private Optional<String> bpf(Selected row) {
    return exchange(row)
        .map(Exchanged::bpf)
        .or(() -> addresses(row))
        .or(() -> Optional.of(model.run().filter()));
  }

  /** Of the servers of a host, or of a client. */
  private Optional<String> addresses(Selected row) {
    if (!(row.pane() instanceof RowsPane rows)) {
      return Optional.empty();
    }
    return switch (rows.dimension()) {
      case CLIENT -> Optional.of("tcp and host " + row.key());
      case HOST ->
          model.answer(rows, Rows.class).stream()
              .flatMap(answer -> answer.rows().stream())
              .filter(each -> each.key().equals(row.key()) && !each.addresses().isEmpty())
              .findFirst()
              .map(CopyText::ofServers);
      default -> Optional.empty();
    };
  }

  private static String ofServers(RangeRow row) {
    return row.addresses().stream()
        .map(address -> "host " + address)
        .collect(Collectors.joining(" or ", "tcp and (", ")"));
  }
}
