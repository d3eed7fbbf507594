package io.gonetmon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of RFC 5952, section 4. */
public final class Ipv6TextTest {
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0000000000000000, ::",
    "0000000000000000, 0000000000000001, ::1",
    "0001000000000000, 0000000000000000, 1::",
    "20010db800000000, 0000000000000001, 2001:db8::1",
    "20010db800010001, 0001000100010001, 2001:db8:1:1:1:1:1:1",
    "20010db800000001, 0001000100010001, 2001:db8:0:1:1:1:1:1",
    "2001000000000001, 0000000000000001, 2001:0:0:1::1",
    "20010db800000000, 0001000000000001, 2001:db8::1:0:0:1",
    "20010db8aaaabbbb, ccccddddeeee0aaa, 2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaa",
    "0000000100000001, 0000000100000001, 0:1:0:1:0:1:0:1",
    "0000000000010001, 0001000100010000, ::1:1:1:1:1:0",
    "fe80000000000000, 0000000000000000, fe80::",
    "0001000200030004, 0005000600000000, 1:2:3:4:5:6::"
  })
  void writesAsRfc5952Asks(String high, String low, String text) {
    assertThat(Ipv6Text.of(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16)))
        .isEqualTo(text);
  }

  @Property
  void isReadBackAsTheSameAddress(@ForAll long high, @ForAll long low, @ForAll byte zeros)
      throws UnknownHostException {
    byte[] address = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    for (int group = 0; group < 8; group++) {
      if ((zeros >> group & 1) != 0) {
        address[2 * group] = 0;
        address[2 * group + 1] = 0;
      }
    }
    ByteBuffer groups = ByteBuffer.wrap(address);
    String text = Ipv6Text.of(groups.getLong(), groups.getLong());

    assertThat(InetAddress.getByName(text)).isEqualTo(InetAddress.getByAddress(address));
  }
}
