package io.gonetmon.capture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interfaces that are there, up, and can be opened as a test says. */
final class FakeDevices implements Devices {
  private final Map<String, Device> devices = new LinkedHashMap<>();
  private final Map<String, CaptureException> refusals = new HashMap<>();
  private final Map<String, FakeHandle> handles = new HashMap<>();

  private final Map<String, FakeHandle> next = new HashMap<>();

  private final Map<String, Integer> buffers = new HashMap<>();
  private final FakeClock clock = new FakeClock();
  private int indexes;
  private int room = Integer.MAX_VALUE;

  /** Adds interfaces that are up. */
  FakeDevices add(String... interfaces) {
    for (String name : interfaces) {
      devices.put(name, new Device(name, ++indexes, true));
    }
    return this;
  }

  void remove(String name) {
    devices.remove(name);
  }

  void down(String name) {
    devices.computeIfPresent(name, (same, device) -> new Device(name, device.index(), false));
  }

  void up(String name) {
    devices.computeIfPresent(name, (same, device) -> new Device(name, device.index(), true));
  }

  void rename(String name, String other) {
    Device device = devices.remove(name);
    devices.put(other, new Device(other, device.index(), device.up()));
  }

  /** Lays down what is opened next on an interface. */
  FakeHandle next(String name) {
    return next.computeIfAbsent(name, same -> new FakeHandle(clock));
  }

  /** The clock of all that is opened. */
  FakeClock clock() {
    return clock;
  }

  /** As many more may be opened. */
  FakeDevices room(int interfaces) {
    room = interfaces;
    return this;
  }

  /** The buffers of those that were opened. */
  Map<String, Integer> buffers() {
    return buffers;
  }

  FakeDevices refuse(String name, CaptureException why) {
    refusals.put(name, why);
    return this;
  }

  void allow(String name) {
    refusals.remove(name);
  }

  /** The handle that was opened last on an interface. */
  FakeHandle handle(String name) {
    return handles.get(name);
  }

  @Override
  public List<Device> all() {
    return List.copyOf(devices.values());
  }

  @Override
  public int room() {
    return room;
  }

  @Override
  public synchronized PacketHandle open(String name, int bufferBytes) throws CaptureException {
    if (refusals.containsKey(name)) {
      throw refusals.get(name);
    }
    buffers.put(name, bufferBytes);
    FakeHandle handle = next(name);
    next.remove(name);
    handles.put(name, handle);
    return handle;
  }

  @Override
  public void requireFilter() {}
}
