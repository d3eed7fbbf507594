package io.gonetmon.notify;

import java.io.IOException;
import java.net.URI;

/** Posts to Prometheus' Alertmanager, which wants to be reminded of what is still raised. */
record AlertmanagerTarget(URI url) implements AlertTarget {
  @Override
  public String name() {
    return "alertmanager at " + url.getHost();
  }

  @Override
  public boolean forgets() {
    return true;
  }

  @Override
  public void send(Notification notification) throws IOException, InterruptedException {
    String base = url.toString().replaceFirst("/+$", "");
    Post.json(URI.create(base + "/api/v2/alerts"), notification.alertmanager());
  }
}
