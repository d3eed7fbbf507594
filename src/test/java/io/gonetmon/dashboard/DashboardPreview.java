package io.gonetmon.dashboard;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows made-up data on the real terminal until {@code q} is pressed. */
final class DashboardPreview {
  private DashboardPreview() {}

  public static void main(String[] args) throws Exception {
    boolean trouble = args.length > 0 && args[0].equals("trouble");
    var stop = new AtomicBoolean();
    Losses losses = trouble ? new Losses(1234, 0, 17, 48_200, 3, 0, 0) : Losses.NONE;
    long hits = trouble ? 8123 : 4204;
    var engine = new SampleEngine();
    var dashboard = Dashboard.open(SampleReports.RUN, () -> stop.set(true), engine);
    Runtime.getRuntime().addShutdownHook(new Thread(dashboard::restore));
    try {
      dashboard.show(engine.pass(new Event.Window(SampleReports.window(trouble ? 8 : 4, hits))));
      dashboard.show(new Event.Notice(SampleReports.START, "listening on eth0, lo", List.of("lo")));
      if (trouble) {
        dashboard.show(
            new Event.AlertChanged(new Alert.Raised(SampleReports.START.plusSeconds(70), 7000)));
        dashboard.show(
            new Event.AlertChanged(new Alert.Recovered(SampleReports.START.plusSeconds(99), 6999)));
        dashboard.show(new Event.AlertChanged(new Alert.Raised(SampleReports.T0, 7000)));
      }
      for (int frame = 0; !stop.get(); frame++) {
        if (frame % 20 == 0) {
          dashboard.show(
              engine.pass(
                  SampleReports.snapshot(1 + frame / 20, trouble ? 8 : 5, hits + frame, losses)));
        }
        engine.answers().forEach(dashboard::show);
        dashboard.idle();
        Thread.sleep(50);
      }
    } finally {
      dashboard.close();
    }
  }
}
