package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.words.Disclosure;
import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each connection may keep is bounded for all of them together as well. */
class HttpBudgetTest {
  private final Listener listener = new Listener();
  private final Http http =
      new Http(new HttpSettings(HttpLimits.of(1024, 2), Disclosure.DEFAULT), listener);
  private final List<ConnectionReader> readers = new ArrayList<>();

  @Test
  void cutsHeadsShortWhenAllAreTooLarge() {
    String head = "GET / HTTP/1.1\r\nHost: a.test\r\nX: ";
    for (int i = 0; i < 300; i++) {
      client(i, head).client(i, "x".repeat(900));
    }
    assertThat(Collections.frequency(listener.take(), "GET / of a.test")).isPositive();

    readers.forEach(reader -> reader.end(Ending.OPEN));
    listener.take();
    client(300, head).client(300, "x\r\n\r\n");
    assertThat(listener.take()).containsExactly("GET / of a.test");
  }

  @Test
  void countsRequestsWithoutPairingThemWhenTooManyWait() {
    String request = "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n";
    for (int i = 0; i < 1100; i++) {
      client(i, request).client(i, request);
    }
    assertThat(Collections.frequency(listener.take(), "evicted")).isEqualTo(100);

    readers.forEach(reader -> reader.end(Ending.OPEN));
    client(1100, request).client(1100, request);
    assertThat(listener.take()).doesNotContain("evicted");
  }

  private HttpBudgetTest client(int connection, String text) {
    if (connection == readers.size()) {
      Flow flow = new Flow(Endpoint.v4(1, connection), Endpoint.v4(2, 80));
      readers.add(http.open(new Opening(flow, true, "eth0", 0, Opening.UNKNOWN)));
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    readers.get(connection).bytes(Direction.ORIGINATOR, bytes, 0, bytes.length, 0, true);
    return this;
  }
}
