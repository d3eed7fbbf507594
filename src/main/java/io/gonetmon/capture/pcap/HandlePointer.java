package io.gonetmon.capture.pcap;

import com.sun.jna.Pointer;
import java.lang.reflect.Field;
import java.util.Optional;
import org.pcap4j.core.PcapHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where libpcap's own handle is, which pcap4j keeps to itself, for calls that pcap4j has not. */
final class HandlePointer {
  private static final Logger LOG = LoggerFactory.getLogger(HandlePointer.class);

  private final Field field;

  private HandlePointer(Field field) {
    this.field = field;
  }

  /** The field of that name, or nothing, which is logged. */
  static Optional<HandlePointer> find(String name) {
    try {
      Field field = PcapHandle.class.getDeclaredField(name);
      if (field.getType() != Pointer.class) {
        throw new NoSuchFieldException(name + " is no pointer");
      }
      field.setAccessible(true);
      return Optional.of(new HandlePointer(field));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warn("Cannot access libpcap's handle; continuing without: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Valid until the handle is closed. */
  Pointer of(PcapHandle handle) {
    try {
      return (Pointer) field.get(handle);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the field was made accessible", e);
    }
  }
}
