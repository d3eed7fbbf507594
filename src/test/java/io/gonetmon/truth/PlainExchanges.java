package io.gonetmon.truth;

/** Exchanges as nearly all clients and servers make them. */
final class PlainExchanges {
  private PlainExchanges() {}

  static Exchange get(Order o) {
    return o.exchange("get", "GET")
        .asks(o.request("GET").bytes())
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  static Exchange post(Order o) {
    return o.exchange("post", "POST")
        .asks(o.request("POST").fixed(o.body()))
        .answers(o.status(), o.think(), o.response().fixed(new byte[0]));
  }

  static Exchange chunked(Order o) {
    return o.exchange("chunked", "GET")
        .asks(o.request("GET").bytes())
        .answers(o.status(), o.think(), o.response().chunked(o.body(), 700));
  }

  static Exchange chunkedUpload(Order o) {
    return o.exchange("chunkedUpload", "PUT")
        .asks(o.request("PUT").chunked(o.body(), 17))
        .answers(o.status(), o.think(), o.response().fixed(o.body()));
  }

  static Exchange head(Order o) {
    byte[] answer = o.response().field("Content-Length", "" + (o.bodyBytes() + 100)).bytes();
    return o.exchange("head", "HEAD")
        .asks(o.request("HEAD").bytes())
        .answers(o.status(), o.think(), answer);
  }

  static Exchange noContent(Order o) {
    return o.exchange("noContent", "DELETE")
        .asks(o.request("DELETE").bytes())
        .answers(204, o.think(), MessageText.of("HTTP/1.1 204 No Content").bytes());
  }

  static Exchange notModified(Order o) {
    byte[] answer =
        MessageText.of("HTTP/1.1 304 Not Modified").field("Content-Length", "4321").bytes();
    return o.exchange("notModified", "GET")
        .asks(o.request("GET").field("If-None-Match", "\"x\"").bytes())
        .answers(304, o.think(), answer);
  }

  static Exchange closeDelimited(Order o) {
    return o.exchange("closeDelimited", "GET")
        .asks(o.request("GET").bytes())
        .answers(o.status(), o.think(), o.response().field("Connection", "close").open(o.body()))
        .asLast();
  }

  static Exchange unanswered(Order o) {
    return o.exchange("unanswered", "GET").asks(o.request("GET").bytes()).asLast();
  }
}
