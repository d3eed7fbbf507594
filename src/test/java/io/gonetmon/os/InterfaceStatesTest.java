package io.gonetmon.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InterfaceStatesTest {
  private final InterfaceStates states = new InterfaceStates();

  @Test
  void namesEachInterfaceWithItsNumber() throws SocketException {
    List<String> known =
        NetworkInterface.networkInterfaces()
            .map(each -> each.getName() + " " + each.getIndex())
            .toList();

    assertThat(states.read().orElseThrow().lines().map(line -> line.replaceAll(" (up|down)$", "")))
        .containsAll(known);
  }

  @Test
  void saysTheSameWhileNothingChanges() {
    assertThat(Stream.generate(states::read).limit(100).distinct()).hasSize(1);
  }
}
