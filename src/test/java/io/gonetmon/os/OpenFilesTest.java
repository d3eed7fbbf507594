package io.gonetmon.os;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenFilesTest {
  @ParameterizedTest
  @CsvSource({
    "64                   64                   files, 64",
    "1024                 1048576              files, 1024",
    "unlimited            unlimited            files, 2147483647"
  })
  void readsTheLimitThatIsInForce(String values, long limit) {
    String limits =
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max processes             63432                63432                processes
        Max open files            %s
        Max locked memory         8388608              8388608              bytes
        """
            .formatted(values);

    assertThat(OpenFiles.limit(limits)).isEqualTo(limit);
  }

  @Test
  void leavesRoomInThisProcess() {
    assertThat(OpenFiles.left()).isPositive();
  }
}
