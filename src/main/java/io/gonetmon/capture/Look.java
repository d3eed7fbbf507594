package io.gonetmon.capture;

import io.gonetmon.capture.Devices.Opening;
import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.FrameDecoder;
import io.gonetmon.capture.filter.Carrier;
import io.gonetmon.capture.look.Carriers;
import io.gonetmon.capture.look.HttpPorts;
import io.gonetmon.capture.look.Sentences;
import io.gonetmon.tcp.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at times, while no packet passes the filter, where HTTP is instead; and for tunnels, if
 * they are not opened. Confined to the interfaces' thread.
 */
final class Look {
  private static final Logger LOG = LoggerFactory.getLogger(Look.class);
  private static final long FIRST_NANOS = 10_000_000_000L;
  private static final long LONGEST_PAUSE_NANOS = 60_000_000_000L;
  private static final long LOOK_NANOS = 500_000_000L;
  private static final int INTERVAL_MILLIS = 20;
  private static final int INTERFACES_AT_ONCE = 4;
  private static final int MOST_PACKETS = 2000;
  private static final int BUFFER_BYTES = 1 << 20;

  /** How much of a packet is needed to know it. */
  private static final int HEAD_BYTES = 512;

  private final CaptureSettings settings;
  private final Function<CaptureSettings, Devices> devices;
  private final CollectorClock clock;
  private final Supplier<? extends Collection<Integer>> listening;
  private final BooleanSupplier stopping;
  private final HttpPorts http = new HttpPorts();
  private final Carriers carriers = new Carriers();
  private final Deque<String> interfaces = new ArrayDeque<>();
  private long dueNanos;
  private long pauseNanos = FIRST_NANOS;
  private boolean over;
  private boolean passed;
  private boolean opened;
  private boolean fresh;
  private int toldPorts = -1;
  private boolean toldCarriers;

  /**
   * @param devices the machine's interfaces, to be captured on as given settings say
   * @param listening the ports on which this machine takes connections
   * @param stopping whether to end at once
   */
  Look(
      CaptureSettings settings,
      Function<CaptureSettings, Devices> devices,
      CollectorClock clock,
      Supplier<? extends Collection<Integer>> listening,
      BooleanSupplier stopping) {
    this.settings = settings;
    this.devices = devices;
    this.clock = clock;
    this.listening = listening;
    this.stopping = stopping;
    this.over = !settings.look();
    this.dueNanos = clock.nanos() + FIRST_NANOS;
    this.toldCarriers = settings.tunnels();
  }

  /**
   * Looks at some interfaces, when it is time. To be called about once a second.
   *
   * @param links the interfaces that are open
   * @param passing whether a packet has passed the filter
   * @return what was found that is new, once all interfaces were looked at
   */
  List<String> take(List<String> links, boolean passing) throws InterruptedException {
    passed |= passing;
    over |= passed && toldCarriers;
    if (over) {
      return List.of();
    }
    try {
      if (fresh) {
        fresh = false;
        return news();
      }
      look(links);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("No more looks where HTTP is", e);
      over = true;
    }
    return List.of();
  }

  private void look(List<String> links) throws InterruptedException {
    if (clock.nanos() - dueNanos < 0) {
      return;
    }
    if (interfaces.isEmpty()) {
      interfaces.addAll(links);
      opened = false;
    }
    List<String> names = new ArrayList<>();
    while (names.size() < INTERFACES_AT_ONCE && !interfaces.isEmpty()) {
      names.add(interfaces.remove());
    }
    if (!names.isEmpty()) {
      lookAt(names);
    }
    if (interfaces.isEmpty()) {
      fresh = opened;
      dueNanos = clock.nanos() + pauseNanos;
      pauseNanos = passed ? 2 * pauseNanos : Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
  }

  private void lookAt(List<String> names) throws InterruptedException {
    String filter = passed ? Carrier.anyFilter() : "tcp or " + Carrier.anyFilter();
    Devices all = devices.apply(settings.forLook(filter, HEAD_BYTES));
    if (all.room() < names.size()) {
      return;
    }
    List<Glance> glances = new ArrayList<>();
    for (Opening opening : all.openAll(names, BUFFER_BYTES)) {
      if (opening.refusal() == null) {
        glances.add(new Glance(opening.handle()));
      } else {
        LOG.debug("No look at {}: {}", opening.name(), opening.refusal().getMessage());
      }
    }
    opened |= !glances.isEmpty();
    try {
      readAll(glances);
    } finally {
      glances.forEach(Glance::close);
    }
  }

  private void readAll(List<Glance> glances) throws InterruptedException {
    long end = clock.nanos() + LOOK_NANOS;
    while (clock.nanos() - end < 0
        && !stopping.getAsBoolean()
        && glances.stream().anyMatch(Glance::wantsMore)) {
      for (Glance glance : glances) {
        glance.read();
      }
      clock.sleep(INTERVAL_MILLIS);
    }
  }

  private List<String> news() {
    List<String> sentences = new ArrayList<>();
    List<Integer> ports = http.all();
    if (!passed && !settings.filter().isBlank() && ports.size() > toldPorts) {
      toldPorts = ports.size();
      sentences.add(Sentences.nothingPasses(settings.filter(), ports, listening.get()));
    }
    List<String> kinds = carriers.labels();
    if (!toldCarriers && !kinds.isEmpty()) {
      toldCarriers = true;
      sentences.add(Sentences.carriers(kinds));
    }
    return sentences;
  }

  /** A few packets of an interface. */
  private final class Glance {
    private final PacketHandle handle;
    private final FrameDecoder decoder;
    private int left = MOST_PACKETS;

    Glance(PacketHandle handle) {
      this.handle = handle;
      this.decoder = new FrameDecoder(handle.filter());
    }

    boolean wantsMore() {
      return left > 0;
    }

    void read() throws InterruptedException {
      if (left > 0) {
        try {
          left -= handle.read(left, this::packet);
        } catch (CaptureException e) {
          LOG.debug("A look ended: {}", e.getMessage());
          left = 0;
        }
      }
    }

    private void packet(CapturedFrame frame) {
      Segment segment = decoder.decode(frame);
      boolean carried =
          !settings.tunnels()
              && decoder.isWrapped()
              && carriers.frame(
                  frame.link().number(),
                  frame.data(),
                  frame.from(),
                  frame.capturedBytes(),
                  frame.wireBytes());
      if (segment != null && !carried) {
        int end = segment.offset() + segment.captured();
        int from = segment.flow().from().port();
        http.payload(segment.data(), segment.offset(), end, from, segment.flow().to().port());
      }
    }

    void close() {
      handle.close();
    }
  }
}
