package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeCommentTest {
  private static final Request REQUEST = Sample.request(1, "shop.example", "GET", "/cart");

  @ParameterizedTest
  @CsvSource({
    "340_999, GET shop.example/cart 500 in 340 µs",
    "1_000_000, GET shop.example/cart 500 in 1.0 ms",
    "9_990_000, GET shop.example/cart 500 in 9.9 ms",
    "231_400_000, GET shop.example/cart 500 in 231 ms",
    "12_345_000_000, GET shop.example/cart 500 in 12.3 s"
  })
  void saysWhatWasAskedAndHowLongItTook(String nanos, String comment) {
    long after = Long.parseLong(nanos.replace("_", ""));
    assertThat(
            ExchangeComment.of(
                Sample.exchange(REQUEST, Sample.response(REQUEST, 500, after), Outcome.ANSWERED)))
        .isEqualTo(comment);
  }

  @Test
  void saysHowItEndedWhereItDidNotEndWell() {
    assertThat(ExchangeComment.of(Sample.exchange(REQUEST, null, Outcome.SERVER_CLOSED)))
        .isEqualTo("GET shop.example/cart no answer (server closed)");
    assertThat(
            ExchangeComment.of(
                Sample.exchange(REQUEST, Sample.response(REQUEST, 200, 1_000_000), Outcome.RESET)))
        .isEqualTo("GET shop.example/cart 200 in 1.0 ms (reset)");
  }

  @Test
  void saysThatNothingIsKnownOfTheRequest() {
    assertThat(
            ExchangeComment.of(
                Sample.exchange(null, Sample.unpaired(1, "shop.example", 408), Outcome.UNPAIRED)))
        .isEqualTo("request not seen, shop.example 408");
  }
}
