package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Start lines and header fields (RFC 9112, sections 2 to 5). */
final class HeadTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

  private final Talk talk = Talk.whole();

  @Test
  void isFoundWhereverItIsSplit() {
    String request = "POST /a/b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    String response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (int cut = 1; cut < request.length(); cut++) {
      talk.client(request.substring(0, cut)).client(request.substring(cut)).server("");
      int also = 1 + cut % (response.length() - 1);
      talk.server(response.substring(0, also)).server(response.substring(also));

      assertThat(talk.found()).as("cut at %d", cut).hasSize(2).first().isEqualTo("POST /a of h");
    }
  }

  @Test
  void isFoundByteByByte() {
    (GET + "\r\n" + GET).chars().forEach(each -> talk.client(Character.toString(each)));
    "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\nxHTTP/1.1 201 \r\nContent-Length: 0\r\n\r\n"
        .chars()
        .forEach(each -> talk.server(Character.toString(each)));

    assertThat(talk.found())
        .extracting(line -> line.replaceFirst(" after.*", ""))
        .containsExactly("GET /a of h", "GET /a of h", "200 of h", "201 of h");
  }

  @Test
  void mayStandBehindEmptyLines() {
    talk.client("\r\n\n\r\n" + GET).server("\r\nHTTP/1.1 204 None\r\n\r\n");

    assertThat(talk.found()).containsExactly("GET /a of h", "204 of h after 1 ms");
  }

  @Test
  void mayEndItsLinesWithLineFeedsAlone() {
    talk.client("GET /a HTTP/1.1\nHost: h\n\nGET /b HTTP/1.1\nHost: i\r\n\n");

    assertThat(talk.found()).containsExactly("GET /a of h", "GET /b of i");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 200, 200",
    "HTTP/1.1 200 , 200",
    "HTTP/1.0 404 Not Found, 404",
    "HTTP/1.1  599   Odd, 599",
    "HTTP/1.9 100 x, 100",
    "HTTP/1.1 999, 999",
    "HTTP/1.1 200OK, 200",
    "HTTP/1.1, 200",
    "'HTTP/1.1 ', 200",
    "HTTP/1.1 OK, 200",
    "HTTP/01.1 200 OK, 200",
    "HTTP/2 200, 200",
    "HTTP/1 404 Gone, 404",
    "http/1.1 403 No, 403",
    "HTTP/11 200 OK, 200",
    "HTTP/1.x 200 OK, 200",
    "HTTP 204 None, 204",
    "ICY 200 OK, 200",
    "HTTP/1.1\\t201\\tOK, 201",
    "'  HTTP/1.1 202 OK', 202",
    "HTTP/1.1\\t\\t203, 203"
  })
  void readsAStatus(String line, int status) {
    talk.server(line.replace("\\t", "\t") + "\r\nContent-Length: 0\r\n\r\n");

    assertThat(talk.found()).containsExactly(status + " of 10.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 20", "HTTP/1.1 2x0 OK", "HTTP/1.1 099 Low", "HTTP/1.1 2000 High", "HTTP OK",
        "HTTPS/1.1 200 OK", "HTTP/x OK", "ICYCLE 200 OK", "     HTTP/1.1 200 OK", "<html>",
        "HTTP/1.1.0.0.0.0.0.0.0.0 200 OK", "HTTP/ OK", "HTP/1.1 200 OK"
      })
  void refusesABadStatusLineOnce(String line) {
    talk.client(GET).server(line + "\r\n\r\n").server("more").server("\r\n").ends();

    assertThat(talk.found()).containsExactly("GET /a of h", "unparsed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "GET /",
        "GET  HTTP/1.1",
        "GET /a HTTP/1.1x",
        "GET /a HTTP/2.0",
        "GET /aHTTP/1.1",
        " GET /a HTTP/1.1",
        "G@T /a HTTP/1.1",
        "GET\u0000 /a HTTP/1.1",
        "GET /a http/1.1",
        ":",
        "HTTP/1.1 /a HTTP/1.1",
        "AVERYLONGMETHODTHATNOONEHASHEARDOF / HTTP/1.1"
      })
  void refusesABadRequestLineOnce(String line) {
    talk.client(line + "\r\nHost: h\r\n\r\n").client("more").client("\r\n").ends();

    assertThat(talk.found()).containsExactly("unparsed");
  }

  @ParameterizedTest
  @CsvSource({
    "get /a HTTP/1.1, get /a", "GET /a b c HTTP/1.0, 'GET /a b c'", "GET\t/a\tHTTP/1.1, GET /a",
    "M-SEARCH * HTTP/1.1, M-SEARCH *", "GET   /a   HTTP/1.1, GET /a",
        "!#$%&'*+-.^_`|~ / HTTP/1.1, !#$%&'*+-.^_`|~ /"
  })
  void readsARequestLineLeniently(String line, String request) {
    talk.client(line.replace("\\t", "\t") + "\r\nHost: h\r\n\r\n");

    assertThat(talk.found()).containsExactly(request + " of h");
  }

  @ParameterizedTest
  @CsvSource({
    "Host: Example.ORG:80, example.org",
    "hOST:example.org, example.org",
    "Host \t: \texample.org \t, example.org",
    "Host: example.org:8080, example.org:8080",
    "Host:, 10.0.0.2",
    "X-Host: other, 10.0.0.2",
    "Hos: other, 10.0.0.2",
    "no colon, 10.0.0.2"
  })
  void readsTheHost(String field, String host) {
    talk.client("GET / HTTP/1.1\r\n" + field.replace("\\t", "\t") + "\r\n\r\n");

    assertThat(talk.found()).containsExactly("GET / of " + host);
  }

  @Test
  void believesTheFirstOfTwoHosts() {
    talk.client("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

    assertThat(talk.found()).containsExactly("GET / of a");
  }

  @Test
  void takesNoFoldedLineForAField() {
    talk.client(
        "GET / HTTP/1.1\r\nX: y\r\n Host: b\r\n\tContent-Length: 9\r\nHost: a\r\n\r\n" + GET);

    assertThat(talk.found()).containsExactly("GET / of a", "GET /a of h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n h", "\n\th", " \r\n \t h \r\n ", "\r\n \r\n h"})
  void readsAHostThatIsFolded(String value) {
    talk.client("GET /b HTTP/1.1\r\nHost:" + value + "\r\nX: y\r\n\r\n" + GET);

    assertThat(talk.found()).containsExactly("GET /b of h", "GET /a of h");
  }

  @Test
  void endsAHeadWhoseBodyBeginsWithABlank() {
    talk.client("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n x" + GET);

    assertThat(talk.found()).containsExactly("PUT / of a", "GET /a of h");
  }
}
