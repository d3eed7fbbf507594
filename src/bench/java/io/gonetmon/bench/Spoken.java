package io.gonetmon.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What clients and servers usually say, as bytes. */
public final class Spoken {
  private static final String REQUEST =
      """
      GET /shop/articles?page=2&order=price HTTP/1.1
      Host: www.example.org
      User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
      Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8
      Accept-Language: en-GB,en;q=0.7,de;q=0.3
      Accept-Encoding: gzip, deflate
      Referer: http://www.example.org/shop/articles?page=1&order=price
      Connection: keep-alive
      Cookie: session=0123456789abcdef0123456789abcdef; consent=necessary
      Upgrade-Insecure-Requests: 1
      Cache-Control: max-age=0

      """;

  private static final String RESPONSE =
      """
      HTTP/1.1 200 OK
      Server: nginx/1.22.1
      Date: Sun, 22 Nov 2026 18:30:06 GMT
      Content-Type: text/html; charset=utf-8
      Last-Modified: Sat, 21 Nov 2026 08:12:44 GMT
      Connection: keep-alive
      ETag: "6561c3ac-264"
      Accept-Ranges: bytes
      """;

  private Spoken() {}

  /** A browser's request, with ten header fields. */
  public static byte[] request() {
    return latin1(REQUEST);
  }

  /** A request as short as load generators send it. */
  public static byte[] shortRequest() {
    return latin1("GET / HTTP/1.1\nHost: localhost:8080\n\n");
  }

  /** A response with a body of that length. */
  public static byte[] response(int bodyBytes) {
    return latin1(RESPONSE + "Content-Length: " + bodyBytes + "\n\n" + "x".repeat(bodyBytes));
  }

  /** A response with a body of that length in chunks of that size. */
  public static byte[] chunked(int bodyBytes, int chunkBytes) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(latin1(RESPONSE + "Transfer-Encoding: chunked\n\n"));
    for (int left = bodyBytes; left > 0; left -= chunkBytes) {
      int length = Math.min(left, chunkBytes);
      all.writeBytes(latin1(Integer.toHexString(length) + "\n" + "x".repeat(length) + "\n"));
    }
    all.writeBytes(latin1("0\n\n"));
    return all.toByteArray();
  }

  private static byte[] latin1(String lines) {
    return lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
