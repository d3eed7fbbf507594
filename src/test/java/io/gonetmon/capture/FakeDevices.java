package io.gonetmon.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Interfaces that are there, up, and can be opened as a test says. */
final class FakeDevices implements Devices {
  private final List<String> names = new ArrayList<>();
  private final List<String> up = new ArrayList<>();
  private final Map<String, CaptureException> refusals = new HashMap<>();
  private final Map<String, FakeHandle> handles = new HashMap<>();

  /** Adds interfaces that are up. */
  FakeDevices add(String... interfaces) {
    names.addAll(List.of(interfaces));
    up.addAll(List.of(interfaces));
    return this;
  }

  void remove(String name) {
    names.remove(name);
    up.remove(name);
  }

  void down(String name) {
    up.remove(name);
  }

  void up(String name) {
    up.add(name);
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
  public List<String> up() {
    return List.copyOf(up);
  }

  @Override
  public List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public PacketHandle open(String name) throws CaptureException {
    if (refusals.containsKey(name)) {
      throw refusals.get(name);
    }
    var handle = new FakeHandle(new FakeClock());
    handles.put(name, handle);
    return handle;
  }

  @Override
  public void requireFilter() {}
}
