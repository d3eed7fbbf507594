package io.gonetmon.notify;

import io.gonetmon.model.Alert;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends alerts to one target, tries again when it fails, and says how many it did not get through.
 * Confined to the sink's thread, but for {@link #omissions()}.
 */
public final class AlertSink implements Sink {
  private static final Logger LOG = LoggerFactory.getLogger(AlertSink.class);

  /** One that flaps is sent no more often. */
  private static final long COOL_DOWN_NANOS = Duration.ofSeconds(30).toNanos();

  private static final long REMINDER_NANOS = Duration.ofSeconds(60).toNanos();

  private final AlertTarget target;
  private final Predicate<String> takes;
  private final ZoneId zone;
  private final LongSupplier nanoTime;
  private final Outbox outbox = new Outbox();
  private final Map<String, Said> said = new HashMap<>();

  /** What an alert was raised for, so that its end has the same labels. */
  private final Map<String, Map<String, String>> causes = new HashMap<>();

  private Instant hitsBegan = Instant.EPOCH;

  /** Events that did not reach this sink, and may have been alerts. */
  private final AtomicLong unseen = new AtomicLong();

  /**
   * @param latest what holds now
   * @param sent what the target was told last
   */
  private record Said(Notification latest, Notification sent, long sentNanos) {}

  /**
   * @param takes whether the target is sent alerts of that name
   * @param zone of times in sentences
   */
  public AlertSink(
      AlertTarget target, Predicate<String> takes, ZoneId zone, LongSupplier nanoTime) {
    this.target = target;
    this.takes = takes;
    this.zone = zone;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "alerts-" + target.name().replaceFirst(" .*", "");
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public void show(Event event) {
    if (event instanceof Event.AlertChanged changed) {
      Alert alert = changed.alert();
      hitsBegan = alert instanceof Alert.Raised ? alert.at() : hitsBegan;
      note(Notification.of(alert, hitsBegan, zone));
    } else if (event instanceof Event.Dropped dropped) {
      unseen.addAndGet(dropped.events());
    } else if (event instanceof Event.RuleChanged changed) {
      RuleAlert alert = changed.alert();
      if (alert.raised()) {
        causes.put(alert.rule(), Notification.causes(alert));
      }
      note(Notification.of(alert, causes.getOrDefault(alert.rule(), Map.of()), zone));
    }
  }

  private void note(Notification latest) {
    if (!takes.test(latest.alert())) {
      return;
    }
    Said before = said.get(latest.alert());
    boolean first = before == null;
    said.put(
        latest.alert(),
        new Said(latest, first ? null : before.sent(), first ? 0 : before.sentNanos()));
  }

  @Override
  public void idle() throws IOException {
    long now = nanoTime.getAsLong();
    said.replaceAll((alert, each) -> isDue(each, now) ? queued(each, now) : each);
    try {
      outbox.deliver(target, now);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue(Said each, long now) {
    if (each.sent() == null) {
      return true;
    }
    long since = now - each.sentNanos();
    boolean changed = each.sent().raised() != each.latest().raised();
    boolean reminds = target.forgets() && each.latest().raised() && since >= REMINDER_NANOS;
    return reminds || (changed && (!each.latest().raised() || since >= COOL_DOWN_NANOS));
  }

  private Said queued(Said each, long now) {
    outbox.add(each.latest(), now);
    return new Said(each.latest(), each.latest(), now);
  }

  /** Those that wait are tried once more. */
  @Override
  public void close() {
    try {
      outbox.deliverAll(target);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (outbox.unsent() > 0) {
      LOG.warn("{} alerts did not reach {}", outbox.unsent(), target.name());
    }
  }

  @Override
  public List<Omission> omissionsSoFar() {
    return outbox.isInTrouble() || unseen.get() > 0 ? omissions() : List.of();
  }

  @Override
  public List<Omission> omissions() {
    return new Omission.Listing()
        .lost(
            outbox.unsent(),
            "Alerts that did not reach the %2$s: %1$d; the log says why.",
            target.name())
        .lost(
            unseen.get(),
            "Events that came while the %2$s took nothing, and may be alerts: %1$d.",
            target.name())
        .all();
  }
}
