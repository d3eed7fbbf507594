package io.gonetmon.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has failed is named by how, and by what was asked. */
final class FailureTest {
  private static final Request ASKED = Sample.request(1, "shop.example", "POST", "/cart");

  private static Exchange exchange(int status, Outcome outcome) {
    return Sample.exchange(ASKED, status == 0 ? null : Sample.response(ASKED, status, 1), outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "503, ANSWERED, 503 POST shop.example/cart",
    "404, ANSWERED, 404 POST shop.example/cart",
    "500, SERVER_CLOSED, 500 POST shop.example/cart",
    "200, SERVER_CLOSED, cut POST shop.example/cart",
    "200, RESET, reset POST shop.example/cart",
    "0, RESET, reset POST shop.example/cart",
    "0, CLIENT_CLOSED, none POST shop.example/cart",
    "200, ANSWERED,",
    "0, GAP,",
    "0, OPEN,"
  })
  void namesWhatHasFailed(int status, Outcome outcome, String key) {
    assertThat(Failure.key(exchange(status, outcome))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "503, ANSWERED, true",
    "404, ANSWERED, false",
    "200, SERVER_CLOSED, true",
    "0, CLIENT_CLOSED, true",
    "0, RESET, true",
    "0, GAP, false"
  })
  void isKeptAsFailedWhereTheServerOrTheConnectionIsToBlame(
      int status, Outcome outcome, boolean failed) {
    assertThat(exchange(status, outcome).isFailed()).isEqualTo(failed);
  }
}
