package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Truth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * HTTP in tagged and tunnelled frames is counted live, by the default filter. In network namespaces
 * of the test's own: {@code here}, where gonetmon runs, and {@code there}, from where frames come.
 */
@Timeout(120)
class WrappedTrafficIT {
  @TempDir Path directory;
  private Namespace here;
  private Namespace there;

  @BeforeEach
  void joinNamespaces() {
    Namespace.require();
    here = new Namespace();
    there = new Namespace();
    here.ip("link add wire0 mtu 3000 type veth peer name far0 mtu 3000 netns " + there.name());
    there.ip("link set far0 up");
    here.ip("link set wire0 up");
  }

  @AfterEach
  void removeNamespaces() {
    here.close();
    there.close();
  }

  private Summary captured(Link link, String... more) {
    var options = new ArrayList<>(List.of("-i", "wire0", "--format", "json", "--refresh", "1"));
    options.addAll(List.of(more));
    var command = Program.command(Program.jar(), options.toArray(String[]::new));
    try (Program program = Program.start(directory, here.inside(command))) {
      program.nextLine();
      var send = there.inside(Errand.command("send", "far0", link.name()));
      Shell.run(send.toArray(String[]::new));
      program.terminate();
      Outcome outcome = program.outcome();
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.exit()).isZero();
      return Summary.last(outcome);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ETHERNET", "VLAN", "QINQ", "QINQ_9100", "LABELLED", "SESSION"})
  void isCountedBehindTags(Link link) {
    assertThat(captured(link).hosts()).isEqualTo(Truth.of(EveryManner.traffic()).counts().hosts());
  }

  @ParameterizedTest
  @CsvSource({"ROUTED", "VXLAN"})
  void isCountedInTunnelsOnRequest(Link link) {
    assertThat(captured(link, "--tunnels").hosts())
        .isEqualTo(Truth.of(EveryManner.traffic()).counts().hosts());
  }

  @ParameterizedTest
  @CsvSource({"ROUTED", "VXLAN"})
  void inTunnelsIsLeftAloneOtherwise(Link link) {
    assertThat(captured(link).hosts()).isEmpty();
  }
}
