package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.syntax.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** Nothing before the last at sign of an authority is shown; one in a path stays. */
  @ParameterizedTest
  @CsvSource({
    "http://name:secret@h/a/b, h, /a, /a/b",
    "http://name@name:secret@h/a/b@c, h, /a, /a/b@c",
    "http://name:sec/ret@h/a, h, /a, /a",
    "http://name:sec?ret@h/a, h, /a, /a",
    "http://name:sec#ret@h/a, h, /a, /a",
    "http:///name:secret@h/a, h, /a, /a",
    "http:/name:secret@h/a, '', h, h/a",
    "http:name:secret@h/a, '', h, h/a",
    "name:secret@h:443, '', h:443, h:443",
    "name:sec/ret@h:443, '', h:443, h:443",
    "name:secret@[::1]:443, '', [::1]:443, [::1]:443",
    "//name:secret@h, '', /, h",
    "//name:secret@h/a, '', /, h/a",
    "///name:sec/ret@h/a, '', /, h/a",
    "/\\name:secret@h/a, '', /, h/a",
    "http://h/@a/b, h, /@a, /@a/b",
    "http://h:81/a@b, h:81, /a@b, /a@b",
    "http://[::1]/a@b, [::1], /a@b, /a@b",
    "http://[::1]:81/a@b, [::1]:81, /a@b, /a@b",
    "http://h?a@b, h, '', ''",
    "/@a/b, '', /@a, /@a/b",
    "/a:b@c, '', /a:b@c, /a:b@c",
    "/?a:b@c, '', /, /",
    "//a/b@c, '', /, //a/b@c",
    "h:443, '', h:443, h:443"
  })
  void leavesOutUserInformation(String target, String host, String section, String path) {
    byte[] line = target.getBytes(StandardCharsets.UTF_8);
    Target parts = new Target();
    parts.read(line, 0, line.length);

    assertThat(
            List.of(
                text(line, parts.authorityFrom(), parts.authorityTo()),
                text(line, parts.sectionFrom(), parts.sectionTo()),
                text(line, parts.pathFrom(), parts.pathTo())))
        .containsExactly(host, section, path);
  }

  private static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "h:443, h:443 of field",
    "[::1]:443, [::1]:443 of field",
    "name:secret@h:443, h:443 of field"
  })
  void takesAnAuthorityForASection(String target, String found) {
    assertThat(request("CONNECT " + target)).isEqualTo("[CONNECT " + found + "]");
  }
}
