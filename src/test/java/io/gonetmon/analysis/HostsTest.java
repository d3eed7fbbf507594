package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.HostReport;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostsTest {
  private static final AnalysisLimits SMALL = new AnalysisLimits(2, 2, 2, 2);

  private final Hosts hosts = new Hosts(SMALL);

  private void request(String host, String section, String method) {
    hosts.get(host).request(section, method, SMALL);
  }

  private static List<String> text(List<HostReport> reports) {
    return reports.stream()
        .map(each -> each.host() + " " + each.requests() + " " + each.sections())
        .toList();
  }

  @Test
  void sortsByHitsThenByName() {
    request("b", "/", "GET");
    request("a", "/", "GET");
    assertThat(hosts.session(9)).extracting(HostReport::host).containsExactly("a", "b");

    hosts.get("b").response(200, -1);
    assertThat(hosts.session(9)).extracting(HostReport::host).containsExactly("b", "a");
    assertThat(hosts.session(1)).extracting(HostReport::host).containsExactly("b");
  }

  @Test
  void countsHostsBeyondTheBoundTogether() {
    for (String host : List.of("a", "b", "c", "d", "a")) {
      request(host, "/", "GET");
    }

    assertThat(text(hosts.session(9)))
        .containsExactly(
            "(other) 2 [SectionReport[section=/, hits=2, methods={GET=2}]]",
            "a 2 [SectionReport[section=/, hits=2, methods={GET=2}]]",
            "b 1 [SectionReport[section=/, hits=1, methods={GET=1}]]");
  }

  @Test
  void makesRoomOnlyWhenANewHostFoundNone() {
    request("a", "/", "GET");
    request("a", "/", "GET");
    request("b", "/", "GET");
    assertThat(hosts.closeWindow()).isZero();

    request("c", "/", "GET");
    assertThat(hosts.closeWindow()).isEqualTo(1);
    assertThat(hosts.session(9)).extracting(HostReport::host).containsExactly("(other)", "a");

    request("c", "/", "GET");
    assertThat(hosts.session(9)).extracting(HostReport::host).contains("c");
  }

  @Test
  void countsSectionsAndMethodsBeyondTheBoundTogether() {
    for (String section : List.of("/b", "/a", "/c", "/d")) {
      request("a", section, "GET");
    }
    for (String method : List.of("PUT", "POST", "HEAD")) {
      request("a", "/b", method);
    }

    assertThat(text(hosts.session(9)))
        .containsExactly(
            "a 7 [SectionReport[section=/b, hits=4, methods={(other)=2, GET=1, PUT=1}],"
                + " SectionReport[section=(other), hits=2, methods={GET=2}],"
                + " SectionReport[section=/a, hits=1, methods={GET=1}]]");
  }

  @Test
  void startsAnewWithEachWindowButNotInTheSession() {
    request("a", "/", "GET");
    hosts.get("a").response(404, 1_000_000);
    hosts.closeWindow();
    assertThat(hosts.window(9)).isEmpty();

    request("a", "/x", "PUT");
    assertThat(text(hosts.window(9)))
        .containsExactly("a 1 [SectionReport[section=/x, hits=1, methods={PUT=1}]]");
    assertThat(hosts.window(9).get(0).statuses()).isEmpty();
    assertThat(hosts.session(9).get(0).hits()).isEqualTo(3);
  }

  @Test
  void remembersSomeAddressesInOrder() {
    Host host = hosts.get("a");
    host.request("/", "GET", SMALL);

    assertThat(host.address("10.0.0.2", SMALL)).isTrue();
    assertThat(host.address("10.0.0.1", SMALL)).isTrue();
    assertThat(host.address("10.0.0.3", SMALL)).isFalse();
    assertThat(host.address("10.0.0.2", SMALL)).isTrue();
    assertThat(host.sessionReport().addresses()).containsExactly("10.0.0.1", "10.0.0.2");
  }

  @Test
  void tellsOnlyTheAddressesSeenInTheWindow() {
    Host host = hosts.get("a");
    host.request("/", "GET", SMALL);
    host.address("10.0.0.1", SMALL);
    hosts.closeWindow();
    host.request("/", "GET", SMALL);
    host.address("10.0.0.2", SMALL);

    assertThat(host.windowReport().addresses()).containsExactly("10.0.0.2");
    assertThat(host.sessionReport().addresses()).containsExactly("10.0.0.1", "10.0.0.2");
  }
}
