package io.gonetmon.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Under attack memory stays within its bounds, and ordinary traffic is counted all the same. */
@Timeout(value = 200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AdversaryIT {
  private static final int HIGHEST_LIVE_MEBIBYTES = 110;

  private static final long READING_MILLIS = 500;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void survives(Attack attack) throws Exception {
    long start = System.nanoTime();
    var ordinary = new Ordinary();
    try (var sufferer = new Sufferer(directory)) {
      int live;
      try (OutputStream input = sufferer.input()) {
        send(attack, input, ordinary);
        Thread.sleep(READING_MILLIS);
        live = sufferer.liveMebibytes();
      } catch (IOException e) {
        throw new AssertionError("ended early: " + sufferer.errors(), e);
      }
      assertThat(sufferer.exit()).as(sufferer.errors()).isZero();
      assertThat(live).isLessThan(HIGHEST_LIVE_MEBIBYTES);
      assertCounted(attack, new Gson().fromJson(sufferer.summary(), JsonObject.class), ordinary);
      System.out.printf(
          "%s: %d s, %d ordinary exchanges, %d MiB live%n",
          attack,
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
          ordinary.exchanges(),
          live);
    }
  }

  private static void send(Attack attack, OutputStream input, Ordinary ordinary)
      throws IOException {
    var wire = new Wire[1];
    wire[0] = new Wire(input, packets -> ordinary.after(wire[0], packets));
    attack.send(wire[0]);
    wire[0].flush();
  }

  private static void assertCounted(Attack attack, JsonObject summary, Ordinary ordinary) {
    JsonObject host = null;
    long requests = 0;
    for (JsonElement each : summary.getAsJsonArray("hosts")) {
      JsonObject one = each.getAsJsonObject();
      requests += one.get("requests").getAsLong();
      if (one.get("host").getAsString().equals(Ordinary.HOST)) {
        host = one;
      }
    }
    assertThat(requests).isEqualTo(attack.requests() + ordinary.exchanges());
    assertThat(host).isNotNull();
    assertThat(host.getAsJsonObject("methods").get("GET").getAsLong())
        .isEqualTo(ordinary.exchanges());
    assertThat(host.getAsJsonObject("statuses").get("200").getAsLong())
        .isEqualTo(ordinary.exchanges());
    assertThat(host.getAsJsonObject("responseTimeMillis").get("count").getAsLong())
        .isEqualTo(ordinary.exchanges());
    for (String counter : attack.losses()) {
      assertThat(summary.getAsJsonObject("losses").get(counter).getAsLong())
          .as(counter)
          .isPositive();
    }
  }
}
