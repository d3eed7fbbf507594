package io.gonetmon.notify;

import java.io.IOException;
import java.net.URI;

/** Posts to an address what Alertmanager would post to a webhook. */
record WebhookTarget(URI url) implements AlertTarget {
  @Override
  public String name() {
    return "webhook at " + url.getHost();
  }

  @Override
  public void send(Notification notification) throws IOException, InterruptedException {
    Post.json(url, notification.webhook());
  }
}
