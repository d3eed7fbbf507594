package io.gonetmon.http.words;

import io.gonetmon.http.words.Disclosure.Redaction;
import io.gonetmon.model.Endpoint;

/** Takes out of texts and addresses what may not be shown. */
public final class Redactor {
  /** What stands for what is not shown. */
  static final String REDACTED = "REDACTED";

  private static final long IPV4_MAPPED = 0x0000_ffff_0000_0000L;
  private static final int BITS = 8;
  private static final int BITS_OF_IPV6 = 48;

  private final Disclosure disclosure;

  public Redactor(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** A path, whose first segment is {@code section}. */
  public String path(String path, String section) {
    boolean hides = disclosure.redaction() == Redaction.PATH;
    return hides && path.length() > section.length() + 1 ? section + "/" + REDACTED : path;
  }

  /** A query, without its question mark. */
  public String query(String query) {
    return switch (disclosure.redaction()) {
      case NONE -> query;
      case QUERY -> withoutValues(query);
      case PATH -> "";
    };
  }

  private String withoutValues(String query) {
    if (query.isEmpty()) {
      return query;
    }
    var shown = new StringBuilder(query.length());
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      shown.append(shown.isEmpty() ? "" : "&");
      if (disclosure.keptParameters().contains(name)) {
        shown.append(parameter);
      } else {
        shown.append(equals < 0 ? REDACTED : name + "=" + REDACTED);
      }
    }
    return shown.toString();
  }

  /** A URL: its user information is never shown, its query as much as that of a request. */
  public String url(String url) {
    int fragment = url.indexOf('#');
    String whole = fragment < 0 ? url : url.substring(0, fragment);
    int mark = whole.indexOf('?');
    String place = withoutUser(mark < 0 ? whole : whole.substring(0, mark));
    String query = mark < 0 ? "" : query(whole.substring(mark + 1));
    return (disclosure.redaction() == Redaction.PATH ? origin(place) : place)
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String withoutUser(String place) {
    int authority = authority(place);
    int slash = place.indexOf('/', authority);
    int at = place.lastIndexOf('@', slash < 0 ? place.length() : slash);
    return at < authority ? place : place.substring(0, authority) + place.substring(at + 1);
  }

  private static String origin(String place) {
    int slash = place.indexOf('/', authority(place));
    return slash < 0 ? place : place.substring(0, slash + 1);
  }

  private static int authority(String place) {
    int scheme = place.indexOf("://");
    return scheme < 0 ? 0 : scheme + "://".length();
  }

  /** A client's address, whose last bits may be 0. */
  public Endpoint client(Endpoint client) {
    int masked = disclosure.maskedBytes();
    if (masked == 0) {
      return client;
    }
    if (client.isV4()) {
      long kept = client.low() & 0xffff_ffffL & ~lowest(BITS * masked);
      return new Endpoint(0, IPV4_MAPPED | kept, client.port());
    }
    int bits = BITS_OF_IPV6 + 2 * BITS * masked;
    return new Endpoint(client.high() & ~lowest(bits - Long.SIZE), 0, client.port());
  }

  private static long lowest(int bits) {
    return bits <= 0 ? 0 : (1L << bits) - 1;
  }
}
