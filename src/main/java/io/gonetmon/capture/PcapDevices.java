package io.gonetmon.capture;

import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.os.InterfaceStates;
import io.gonetmon.os.OpenFiles;
import java.util.List;
import java.util.Optional;

/** The interfaces that libpcap lists and opens. Confined to the thread that lists them. */
final class PcapDevices implements Devices {
  private final CaptureSettings settings;
  private final InterfaceStates states = new InterfaceStates();

  /** As they were when they were listed last. */
  private Optional<String> listedStates = Optional.empty();

  private List<Device> listed = List.of();

  PcapDevices(CaptureSettings settings) {
    this.settings = settings;
  }

  /** Listing them costs libpcap 3 ms, looking whether they have changed 0.1 ms. */
  @Override
  public List<Device> all() throws CaptureException {
    Optional<String> now = states.read();
    if (now.isEmpty() || !now.equals(listedStates)) {
      listed = Interfaces.devices();
      listedStates = now;
    }
    return listed;
  }

  @Override
  public PacketHandle open(String name, int bufferBytes) throws CaptureException {
    return Handles.live(name, settings.withBufferBytes(bufferBytes));
  }

  @Override
  public int room() {
    return OpenFiles.left();
  }

  @Override
  public void requireFilter() throws CaptureException {
    PacketFilter unused = Handles.filter(settings.filter());
  }
}
