package io.gonetmon.http.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostNormalizerTest {
  private static String normalised(String authority) {
    return HostNormalizer.normalised(authority.getBytes(StandardCharsets.UTF_8), 200);
  }

  @ParameterizedTest
  @CsvSource({
    "Example.ORG, example.org",
    "example.org:80, example.org",
    "example.org:8080, example.org:8080",
    "example.org:180, example.org:180",
    "example.org:443, example.org:443",
    "user:word@Example.org:80, example.org",
    "[FE80::1]:80, [fe80::1]",
    "[::80], [::80]",
    "10.0.0.1:80, 10.0.0.1",
    "h:80, h",
    "h:, h",
    "Shop.Example., shop.example",
    "shop.example.:80, shop.example",
    "shop.example.:8080, shop.example:8080",
    "., .",
    "2001:DB8::1, [2001:db8::1]",
    "2001:db8:0:0:0:0:0:1, [2001:db8::1]",
    "[2001:0db8:0000:0000:0000:0000:0000:0001]:8080, [2001:db8::1]:8080",
    "[2001:db8::1]:, [2001:db8::1]",
    "::, [::]",
    "1::2::3, 1::2::3",
    "1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9",
    "a:b:80, a:b",
    "[::ffff:10.0.0.1]:80, [::ffff:10.0.0.1]",
    "[fe80::1%25eth0]:80, [fe80::1%25eth0]",
    "ascii-only.MÜNCHEN.example, ascii-only.mÜnchen.example"
  })
  void writesAsIsCompared(String authority, String host) {
    assertThat(normalised(authority)).isEqualTo(host);
  }

  /** The lower case of this letter is two characters, the second of them a combining mark. */
  @Test
  void staysPrintableAndBoundedInLowerCase() {
    assertThat(normalised("\u0130".repeat(300)))
        .hasSize(200)
        .endsWith("…")
        .doesNotContain("\u0307");
  }

  @Test
  void isPrintable() {
    assertThat(normalised("a\u001b[31m\u202eB")).isEqualTo("a\\x1b[31m\\u{202e}b");
  }
}
