package io.gonetmon.capture;

import java.util.List;

/** The interfaces that libpcap lists and opens. */
record PcapDevices(CaptureSettings settings) implements Devices {

  @Override
  public List<String> up() throws CaptureException {
    return Interfaces.up();
  }

  @Override
  public List<String> names() throws CaptureException {
    return Interfaces.names();
  }

  @Override
  public PacketHandle open(String name) throws CaptureException {
    return Handles.live(name, settings);
  }

  @Override
  public void requireFilter() throws BadFilterException {
    Handles.requireFilter(settings.filter());
  }
}
