package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HostNormalizer and sections of request targets (RFC 9112, section 3.2). */
final class TargetTest {
  private static String request(String line) {
    return Talk.whole().client(line + " HTTP/1.1\r\nHost: Field:80\r\n\r\n").found().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/pages/create?x=1, /pages",
    "/pages/, /pages",
    "/pages, /pages",
    "/pages?x=/y, /pages",
    "/pages#x, /pages",
    "/, /",
    "/?q, /",
    "/?q=/a/b, /",
    "/#x, /",
    "//, /",
    "//a/b, /",
    "*, *",
    "/a:b//c, /a:b",
    "/%2e/x, /%2e",
    "/a b/c, /a b",
    "pages/create?x=1, pages",
    "pages?x=1, pages",
    "?x=1, /",
    "mailto:x, mailto:x"
  })
  void findsTheSection(String target, String section) {
    assertThat(request("GET " + target)).isEqualTo("[GET " + section + " of field]");
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/a/b, /a of h",
    "http://h, / of h",
    "http://h/, / of h",
    "http://h?q, / of h",
    "http://h#x, / of h",
    "HTTP://H.Example:80/A, /A of h.example",
    "http://h:8080/a, /a of h:8080",
    "http://user:word@h/a, /a of h",
    "http://a@b@h/a, /a of h",
    "https://h/a, /a of h",
    "http://[::1]:80/a, /a of [::1]",
    "http://[::80]/a, /a of [::80]",
    "http:///a, /a of field",
    "http://, / of field",
    "://h/a, : of field"
  })
  void findsTheAuthorityOfAnAbsoluteTarget(String target, String found) {
    assertThat(request("GET " + target)).isEqualTo("[GET " + found + "]");
  }

  @ParameterizedTest
  @CsvSource({"h:443, h:443 of field", "[::1]:443, [::1]:443 of field"})
  void takesAnAuthorityForASection(String target, String found) {
    assertThat(request("CONNECT " + target)).isEqualTo("[CONNECT " + found + "]");
  }
}
