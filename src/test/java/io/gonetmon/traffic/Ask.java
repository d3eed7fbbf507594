package io.gonetmon.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** One request to make: a method, the name of a host and a target on it. */
public record Ask(String method, String host, String target) {

  /** A GET of {@code target} at {@code host}. */
  public static Ask get(String host, String target) {
    return new Ask("GET", host, target);
  }

  boolean overIpv6() {
    return host.startsWith("[");
  }

  boolean head() {
    return method.equals("HEAD");
  }

  /** Returns the request as it is sent: POST tells its length beforehand, PUT is chunked. */
  byte[] encoded() {
    var out = new ByteArrayOutputStream();
    String start = method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n";
    out.writeBytes((start + "User-Agent: gonetmon-traffic\r\n").getBytes(US_ASCII));
    if (method.equals("POST") || method.equals("PUT")) {
      var body = new Body(180, method.equals("PUT"));
      out.writeBytes((body.field() + "\r\n").getBytes(US_ASCII));
      out.writeBytes(body.encoded());
    } else {
      out.writeBytes("\r\n".getBytes(US_ASCII));
    }
    return out.toByteArray();
  }
}
