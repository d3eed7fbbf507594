package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.syntax.Target;
import io.gonetmon.http.words.Disclosure;
import io.gonetmon.http.words.Redactor;
import io.gonetmon.model.RequestFields;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests say besides what is counted. */
class FieldTextTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static RequestFields fields(boolean shown, String... lines) {
    String text = "GET /a?id=7 HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Head head = new Head(shown);
    assertThat(head.read(bytes, 0, bytes.length)).isEqualTo(bytes.length);
    Target target = new Target();
    target.read(bytes, head.targetFrom(), head.targetTo());
    return new FieldText(200, new Redactor(Disclosure.DEFAULT.withFields())).of(head, target);
  }

  @Test
  void areReadFromTheHead() {
    assertThat(
            fields(
                true,
                "Host: h",
                "user-agent:  curl/8.1 ",
                "Referer: http://shop.example/?id=8",
                "TraceParent: " + TRACE))
        .isEqualTo(
            new RequestFields(
                "id=REDACTED", "curl/8.1", "http://shop.example/?id=REDACTED", TRACE));
  }

  @Test
  void areThoseThatComeFirst() {
    assertThat(fields(true, "User-Agent: a", "User-Agent: b").agent()).isEqualTo("a");
  }

  @Test
  void areNotReadWhereNobodyShowsThem() {
    assertThat(fields(false, "User-Agent: a", "Referer: b", "traceparent: " + TRACE))
        .isEqualTo(new RequestFields("id=REDACTED", "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7-01"
      })
  void haveNoTraceThatIsNone(String value) {
    assertThat(fields(true, "traceparent: " + value).trace()).isEmpty();
  }
}
