package io.gonetmon.notify;

import io.gonetmon.os.SystemLog;
import java.io.IOException;

/** Writes to the system's log. */
record SyslogTarget() implements AlertTarget {
  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public void send(Notification notification) throws IOException {
    SystemLog.write(notification.raised(), notification.message());
  }
}
