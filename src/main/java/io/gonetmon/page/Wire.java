package io.gonetmon.page;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.output.NotDecodedText;
import io.gonetmon.page.Table.Column;

/** Whether all was counted, and what passed below HTTP. */
final class Wire {
  private final Markup html;

  Wire(Markup html) {
    this.html = html;
  }

  void losses(Report run) {
    Losses losses = run.losses();
    html.leaf("h2", "Lost or not understood").own("<p class=\"note\">");
    html.text(run.isLowerBound() ? "figures are lower bounds" : "nothing");
    html.close("p").own("<dl class=\"list\">");
    lost("Packets dropped by the kernel", losses.kernelDropped());
    lost("Packets dropped by an interface", losses.interfaceDropped());
    lost("Packets dropped before analysis", losses.queueDropped());
    fact("Bytes missing from connections", Figure.bytes(losses.gapBytes()), "bad");
    lost("Frames not understood", losses.frames());
    lost("Streams not understood", losses.streams());
    lost("Connections given up", losses.evictedConnections());
    lost("Requests given up", losses.evictedRequests());
    lost("Rows counted as (other)", losses.evictedRows());
    if (!run.complete()) {
      fact("The file", "could be read only in part", "bad");
    }
    html.close("dl");
  }

  void notCounted(Report run) {
    KeptOut out = run.keptOut();
    html.leaf("h2", "Seen and not counted").own("<p class=\"note\">");
    html.text("by the filter, or because it is no HTTP/1").close("p").own("<dl class=\"list\">");
    var foreign = run.losses().notDecoded();
    fact(
        "Recognised, not decoded",
        foreign.isEmpty() ? Figure.ZERO : NotDecodedText.brief(foreign),
        "");
    fact("Packets the filter rejects", Figure.count(out.filter()), "");
    fact("Packets encrypted or wrapped", Figure.count(out.wrapping()), "");
    fact("Packets of other link types", Figure.count(out.linkType()), "");
    fact("Packets other than TCP", Figure.count(out.notTcp()), "");
    fact("Messages --where leaves out", Figure.count(out.where()), "");
    fact("Copies of segments", Figure.count(run.losses().duplicates()), "");
    html.close("dl");
  }

  void connections(Report run) {
    ConnectionsReport all = run.connections();
    var handshake = all.handshake();
    html.leaf("h2", "Connections").own("<p class=\"note\">");
    html.text(
        "handshake p50 %s, p99 %s"
            .formatted(
                Figure.millis(handshake, handshake.p50()),
                Figure.millis(handshake, handshake.p99())));
    html.close("p").own("<dl class=\"list\">");
    fact("Opened", Figure.count(all.opened()), "");
    fact("Closed", Figure.count(all.closed()), "");
    fact("Reset", Figure.count(all.reset()), "warn");
    fact("Refused", Figure.count(all.refused()), "warn");
    fact("SYN not answered", Figure.count(all.unansweredSyns()), "warn");
    fact("Segments sent again", Figure.count(all.retransmitted()), "");
    fact("Segments out of order", Figure.count(all.outOfOrder()), "");
    html.close("dl");
  }

  void interfaces(Report run) {
    html.leaf("h2", "Interfaces");
    Table table =
        Table.begin(
            html,
            "Interfaces",
            new Column("Interface", Table.TEXT),
            new Column("Packets", Table.NUMBER),
            new Column("Data", Table.NUMBER),
            new Column("HTTP bit/s", Table.NUMBER));
    for (InterfaceReport each : run.interfaces()) {
      table.row().name(each.name());
      table.count(each.packets());
      table.bytes(each.bytes());
      table.figure(Figure.rate(each.bitsPerSecond()), each.bitsPerSecond());
    }
    table.end();
  }

  private void lost(String what, long count) {
    fact(what, Figure.count(count), "bad");
  }

  private void fact(String name, String value, String meaning) {
    String look = value.equals(Figure.ZERO) ? "z" : meaning;
    html.own("<div>").leaf("dt", name).leaf("dd", value, "class", look).close("div");
  }
}
