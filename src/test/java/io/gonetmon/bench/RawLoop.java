package io.gonetmon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.Pcaps;
import org.pcap4j.core.RawPacketListener;

/** Counts packets with pcap4j and does nothing else: what no program upon it can do with less. */
public final class RawLoop {
  private static final int SNAPLEN = 262_144;
  private static final int BUFFER_BYTES = 16 << 20;
  private static final int BUFFER_TIMEOUT_MILLIS = 50;
  private static final long ENDING_MILLIS = 2000;

  private final PcapHandle handle;
  private long packets;

  private RawLoop(PcapHandle handle) {
    this.handle = handle;
  }

  /** Takes a file or an interface, a filter, and for an interface the seconds to go on. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    boolean live = !Files.exists(file);
    PcapHandle handle = live ? open(args[0]) : Pcaps.openOffline(args[0]);
    handle.setFilter(args[1], BpfCompileMode.OPTIMIZE);
    var loop = new RawLoop(handle);
    if (live) {
      loop.countFor(Long.parseLong(args[2]));
    } else {
      loop.count();
    }
    System.out.println("packets " + loop.packets);
    if (live) {
      System.out.println("dropped " + handle.getStats().getNumPacketsDropped());
    }
    handle.close();
  }

  private static PcapHandle open(String name) throws PcapNativeException {
    return new PcapHandle.Builder(name)
        .snaplen(SNAPLEN)
        .promiscuousMode(PromiscuousMode.NONPROMISCUOUS)
        .timeoutMillis(BUFFER_TIMEOUT_MILLIS)
        .bufferSize(BUFFER_BYTES)
        .build();
  }

  private void countFor(long seconds)
      throws InterruptedException, NotOpenException, PcapNativeException {
    var counting = new Thread(this::count, "counting");
    counting.start();
    TimeUnit.SECONDS.sleep(seconds);
    handle.breakLoop();
    counting.join(ENDING_MILLIS);
  }

  private void count() {
    RawPacketListener counter = packet -> packets++;
    try {
      handle.loop(-1, counter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // As asked: the loop was broken.
    } catch (PcapNativeException | NotOpenException e) {
      throw new IllegalStateException(e);
    }
  }
}
