package io.gonetmon.http.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.http.words.Disclosure.Redaction;
import io.gonetmon.model.Endpoint;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactorTest {
  private static Redactor redactor(Redaction redaction) {
    return new Redactor(new Disclosure(true, redaction, Set.of("id", "page"), 0));
  }

  private static Redactor masking(int bytes) {
    return new Redactor(new Disclosure(true, Redaction.QUERY, Set.of(), bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "q=secret, q=REDACTED",
    "id=7&q=secret&page=2, id=7&q=REDACTED&page=2",
    "token, REDACTED",
    "q=a=b&&x=, q=REDACTED&REDACTED&x=REDACTED"
  })
  void hidesValuesButForParametersThatAreKept(String query, String shown) {
    assertThat(redactor(Redaction.QUERY).query(query)).isEqualTo(shown);
  }

  @Test
  void hidesNothingOrTheWholeQuery() {
    assertThat(redactor(Redaction.NONE).query("q=secret")).isEqualTo("q=secret");
    assertThat(redactor(Redaction.PATH).query("id=7")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/users/42/card, /users, /users/REDACTED",
    "/users, /users, /users",
    "/users/, /users, /users/",
    "/, /, /"
  })
  void hidesWhatIsBelowASection(String path, String section, String shown) {
    assertThat(redactor(Redaction.PATH).path(path, section)).isEqualTo(shown);
    assertThat(redactor(Redaction.QUERY).path(path, section)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:pw@h.example/a/@b?id=1&t=x#f, http://h.example/a/@b?id=1&t=REDACTED",
    "http://h.example, http://h.example",
    "'', ''",
    "u:p@h, h"
  })
  void showsOfAUrlWhatItShowsOfATarget(String url, String shown) {
    assertThat(redactor(Redaction.QUERY).url(url)).isEqualTo(shown);
  }

  @Test
  void showsOnlyWhereAUrlPointsWhenPathsAreHidden() {
    assertThat(redactor(Redaction.PATH).url("http://h.example/a/b?id=1"))
        .isEqualTo("http://h.example/");
  }

  @ParameterizedTest
  @CsvSource({"0, 192.0.2.77", "1, 192.0.2.0", "2, 192.0.0.0", "3, 192.0.0.0"})
  void masksTheLastBytesOfAnAddress(int bytes, String shown) {
    Endpoint client = masking(bytes).client(Endpoint.v4(0xc000024d, 4000));

    assertThat(client.address()).isEqualTo(shown);
    assertThat(client.port()).isEqualTo(4000);
    assertThat(client.isV4()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2001:db8:1:2:3:4:5:6",
    "1, '2001:db8:1:2::'",
    "2, '2001:db8:1::'",
    "3, '2001:db8::'"
  })
  void masksMoreOfAnAddressOfIpv6(int bytes, String shown) {
    Endpoint client = new Endpoint(0x2001_0db8_0001_0002L, 0x0003_0004_0005_0006L, 4000);

    assertThat(masking(bytes).client(client).address()).isEqualTo(shown);
  }
}
