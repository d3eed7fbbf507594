package io.gonetmon.truth;

/** Exchanges that are allowed, and that a careless parser gets wrong. */
final class OddExchanges {
  private static final String LOOKALIKE =
      "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\nGET /no HTTP/1.1\r\nHost: no.test\r\n\r\n";

  private OddExchanges() {}

  /** The client waits for leave to send the body. */
  static Exchange expectContinue(Order o) {
    byte[] head =
        o.request("POST")
            .field("Content-Length", "" + o.bodyBytes())
            .field("Expect", "100-continue")
            .bytes();
    return o.exchange("expectContinue", "POST")
        .asks(head)
        .hints(100, MessageText.of("HTTP/1.1 100 Continue").bytes())
        .goesOn(Side.CLIENT, o.body())
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  static Exchange earlyHints(Order o) {
    byte[] hints = MessageText.of("HTTP/1.1 103 Early Hints").field("Link", "</style.css>").bytes();
    return o.exchange("earlyHints", "GET")
        .asks(o.request("GET").bytes())
        .hints(103, hints)
        .hints(103, hints)
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  /** The target's authority overrules the field. */
  static Exchange absoluteTarget(Order o) {
    byte[] ask =
        MessageText.of("GET http://" + o.host() + ":80" + o.target() + " HTTP/1.1")
            .field("Host", "overruled.test")
            .bytes();
    return o.exchange("absoluteTarget", "GET")
        .asks(ask)
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  static Exchange asterisk(Order o) {
    byte[] ask = MessageText.of("OPTIONS * HTTP/1.1").field("HOST", o.host()).bytes();
    return Exchange.of("asterisk", "OPTIONS", o.host(), "*")
        .asks(ask)
        .answers(o.status(), o.think(), o.response().fixed(new byte[0]));
  }

  static Exchange withoutHost(Order o) {
    byte[] ask =
        MessageText.of("GET " + o.target() + " HTTP/1.0").field("Connection", "keep-alive").bytes();
    return Exchange.of("withoutHost", "GET", "", o.section())
        .asks(ask)
        .answers(
            o.status(), o.think(), o.response().field("Connection", "keep-alive").fixed(o.body()));
  }

  static Exchange bodiesLikeMessages(Order o) {
    byte[] body = MessageText.latin1(LOOKALIKE.repeat(1 + o.bodyBytes() / 100));
    return o.exchange("bodiesLikeMessages", "POST")
        .asks(o.request("POST").fixed(body))
        .answers(o.status(), o.think(), o.response().chunked(body, LOOKALIKE.length()));
  }

  static Exchange longHeaders(Order o) {
    return withLongFields("longHeaders", o, "letters, ".repeat(20), "more letters ".repeat(15));
  }

  static Exchange headersLikeMessages(Order o) {
    return withLongFields(
        "headersLikeMessages", o, "GET / HTTP/1.1 ".repeat(10), "HTTP/1.1 200 OK ".repeat(10));
  }

  private static Exchange withLongFields(String name, Order o, String asked, String answered) {
    MessageText ask = o.request("GET");
    MessageText answer = o.response();
    for (int i = 0; i < 20; i++) {
      ask.field("X-Long-" + i, asked);
      answer.field("X-Long-" + i, answered);
    }
    return o.exchange(name, "GET")
        .asks(ask.bytes())
        .answers(o.status(), o.think(), answer.fixed(o.body()));
  }

  static Exchange bareLines(Order o) {
    byte[] ask =
        MessageText.ofBareLines("GET " + o.target() + " HTTP/1.1").field("host", o.host()).bytes();
    return o.exchange("bareLines", "GET")
        .asks(ask)
        .answers(
            o.status(),
            o.think(),
            MessageText.ofBareLines("HTTP/1.1 " + o.status() + " OK").fixed(o.body()));
  }

  static Exchange withoutReason(Order o) {
    return o.exchange("withoutReason", "PATCH")
        .asks(o.request("PATCH").fixed(o.body()))
        .answers(o.status(), o.think(), MessageText.of("HTTP/1.1 " + o.status()).fixed(o.body()));
  }

  static Exchange emptyLineFirst(Order o) {
    byte[] ask = MessageText.joined(MessageText.latin1("\r\n"), o.request("GET").bytes());
    return o.exchange("emptyLineFirst", "GET")
        .asks(2, ask)
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  /** Upper case and port 80 in the name make no other host. */
  static Exchange shoutedHost(Order o) {
    String name = o.host().toUpperCase(java.util.Locale.ROOT) + ":80";
    byte[] ask =
        MessageText.of("GET " + o.target() + " HTTP/1.1").field("hOsT", "\t" + name + "  ").bytes();
    return o.exchange("shoutedHost", "GET")
        .asks(ask)
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }
}
