package io.gonetmon.truth;

/** All the ways in which the model carries out an order. */
public enum Manner {
  GET,
  POST,
  CHUNKED,
  CHUNKED_UPLOAD,
  HEAD,
  NO_CONTENT,
  NOT_MODIFIED,
  EXPECT_CONTINUE,
  EARLY_HINTS,
  ABSOLUTE_TARGET,
  ASTERISK,
  WITHOUT_HOST,
  BODIES_LIKE_MESSAGES,
  LONG_HEADERS,
  HEADERS_LIKE_MESSAGES,
  BARE_LINES,
  WITHOUT_REASON,
  EMPTY_LINE_FIRST,
  SHOUTED_HOST,
  CONNECT_REFUSED,
  UPGRADE_IGNORED,
  CONNECT,
  WEB_SOCKET,
  CLOSE_DELIMITED,
  UNANSWERED;

  public Exchange carryOut(Order order) {
    return switch (this) {
      case GET -> PlainExchanges.get(order);
      case POST -> PlainExchanges.post(order);
      case CHUNKED -> PlainExchanges.chunked(order);
      case CHUNKED_UPLOAD -> PlainExchanges.chunkedUpload(order);
      case HEAD -> PlainExchanges.head(order);
      case NO_CONTENT -> PlainExchanges.noContent(order);
      case NOT_MODIFIED -> PlainExchanges.notModified(order);
      case EXPECT_CONTINUE -> OddExchanges.expectContinue(order);
      case EARLY_HINTS -> OddExchanges.earlyHints(order);
      case ABSOLUTE_TARGET -> OddExchanges.absoluteTarget(order);
      case ASTERISK -> OddExchanges.asterisk(order);
      case WITHOUT_HOST -> OddExchanges.withoutHost(order);
      case BODIES_LIKE_MESSAGES -> OddExchanges.bodiesLikeMessages(order);
      case LONG_HEADERS -> OddExchanges.longHeaders(order);
      case HEADERS_LIKE_MESSAGES -> OddExchanges.headersLikeMessages(order);
      case BARE_LINES -> OddExchanges.bareLines(order);
      case WITHOUT_REASON -> OddExchanges.withoutReason(order);
      case EMPTY_LINE_FIRST -> OddExchanges.emptyLineFirst(order);
      case SHOUTED_HOST -> OddExchanges.shoutedHost(order);
      case CONNECT_REFUSED -> TunnelExchanges.connectRefused(order);
      case UPGRADE_IGNORED -> TunnelExchanges.upgradeIgnored(order);
      case CONNECT -> TunnelExchanges.connect(order);
      case WEB_SOCKET -> TunnelExchanges.webSocket(order);
      case CLOSE_DELIMITED -> PlainExchanges.closeDelimited(order);
      case UNANSWERED -> PlainExchanges.unanswered(order);
    };
  }
}
